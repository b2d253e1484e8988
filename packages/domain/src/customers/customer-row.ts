import type { CustomerRowOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { partsOfSnapshot } from "../value/parts-of-snapshot.ts";

/** What a list of customers reads of each. */
export const customerRowSelect = {
  id: true,
  displayName: true,
  sentiment: true,
  company: { select: { id: true, name: true } },
  member: { select: { id: true } },
  valueSnapshot: {
    select: {
      ownMinor: true,
      referralMinor: true,
      influenceMinor: true,
      innovationMinor: true,
      headlineMinor: true,
      netMinor: true,
      purchaseCount: true,
      lastPurchaseAt: true,
    },
  },
} as const satisfies Prisma.CustomerSelect;

type CustomerRow = {
  id: string;
  displayName: string;
  sentiment: CustomerRowOutput["sentiment"];
  company: { id: string; name: string } | null;
  member: { id: string } | null;
  valueSnapshot:
    | (Parameters<typeof partsOfSnapshot>[0] & {
        netMinor: number;
        purchaseCount: number;
        lastPurchaseAt: Date | null;
      })
    | null;
};

export function toCustomerRow(row: CustomerRow): CustomerRowOutput {
  const { id, displayName, sentiment, company, member, valueSnapshot } = row;
  return {
    id,
    displayName,
    sentiment,
    company,
    isMember: member !== null,
    headline: partsOfSnapshot(valueSnapshot),
    netMinor: valueSnapshot?.netMinor ?? 0,
    purchaseCount: valueSnapshot?.purchaseCount ?? 0,
    lastPurchaseAt: valueSnapshot?.lastPurchaseAt?.toISOString() ?? null,
  };
}
