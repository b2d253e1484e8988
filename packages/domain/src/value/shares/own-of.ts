import type { BuyerHistory } from "../buyers/buyer-history.ts";
import type { LoadedBuyers } from "../buyers/load-buyer-facts.ts";
import type { Costs } from "../buyers/sum-costs.ts";
import type { ShareRow } from "./share-row.ts";
import type { BuyerShares } from "./shares-of-buyers.ts";
import { noOwn, type SnapshotOwn } from "./snapshot-row.ts";

type Computed = Pick<LoadedBuyers, "histories"> & {
  shares: BuyerShares;
  costsOf: (customerId: string) => Costs;
};

/** What hangs on these customers alone, by id: what they bought and cost, and what they will still buy. */
export function ownOf(
  customerIds: readonly string[],
  { histories, shares, costsOf }: Computed,
): Map<string, SnapshotOwn> {
  const ownShares = new Map(
    shares.rows.flatMap((row) => (row.buyerId === row.customerId ? [[row.buyerId, row] as const] : [])),
  );
  return new Map(
    customerIds.map((id) => [
      id,
      snapshotOwnOf({
        history: histories.get(id),
        ownShare: ownShares.get(id),
        aliveProbability: shares.aliveProbabilities.get(id),
        costs: costsOf(id),
      }),
    ]),
  );
}

type Parts = {
  /** Undefined for who never bought. */
  history: BuyerHistory | undefined;
  /** The customer's row of their own purchases. */
  ownShare: ShareRow | undefined;
  /** Undefined where no model is in use. */
  aliveProbability: number | undefined;
  costs: Costs;
};

function snapshotOwnOf({ history, ownShare, aliveProbability, costs }: Parts): SnapshotOwn {
  const { purchaseCount, purchaseDays, firstPurchaseAt, lastPurchaseAt, usualGapDays, marginRate } =
    history ?? noOwn;
  return {
    ...costs,
    purchaseCount,
    purchaseDays,
    firstPurchaseAt,
    lastPurchaseAt,
    usualGapDays,
    marginRate,
    expectedOwnMinor: ownShare?.expectedMinor ?? null,
    expectedOwnLowMinor: ownShare?.expectedLowMinor ?? null,
    expectedOwnHighMinor: ownShare?.expectedHighMinor ?? null,
    aliveProbability: aliveProbability ?? null,
  };
}
