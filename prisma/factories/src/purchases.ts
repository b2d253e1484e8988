import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { momentsOf, type When } from "./moment.ts";

type TakeBack = When & { amountMinor: number };

export type PurchaseOverrides = When & {
  id?: string;
  customerId: string;
  source?: "stripe" | "import" | "demo";
  sourceKey?: string;
  currency?: string;
  /** Without tax; the sum of the lines when it is not given. */
  capturedMinor?: number;
  taxMinor?: number;
  lines?: readonly { productId: string; amountMinor: number }[];
  /** Positive: taken back from the purchase. At the purchase's moment unless they say when. */
  refunds?: readonly TakeBack[];
  disputes?: readonly TakeBack[];
};

/** A purchase with its lines and everything taken back from it. */
export function buildPurchase(overrides: PurchaseOverrides): Built<{ purchaseId: string }> {
  const { id = createId("purchase"), customerId, source = "demo", currency = "USD" } = overrides;
  const { sourceKey = id, taxMinor = 0, lines = [], refunds = [], disputes = [] } = overrides;
  const { occurredAt, recordedAt } = momentsOf(overrides);
  const { capturedMinor = lines.length > 0 ? sumOf(lines) : 10_000 } = overrides;
  const takenBack = ({ amountMinor, ...when }: TakeBack) => ({
    purchaseId: id,
    amountMinor,
    ...momentsOf({ ...when, occurredAt: when.occurredAt ?? occurredAt }),
  });
  return {
    ids: { purchaseId: id },
    rows: {
      purchase: [
        { id, customerId, source, sourceKey, currency, capturedMinor, taxMinor, occurredAt, recordedAt },
      ],
      purchaseLine: lines.map((line) => ({ id: createId("purchaseLine"), purchaseId: id, ...line })),
      refund: refunds.map((refund) => ({ id: createId("refund"), ...takenBack(refund) })),
      dispute: disputes.map((dispute) => ({ id: createId("dispute"), ...takenBack(dispute) })),
    },
  };
}

const sumOf = (lines: readonly { amountMinor: number }[]): number =>
  lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

export const createPurchase = inserting(buildPurchase);
