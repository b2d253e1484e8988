import type { CustomerRowOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { partsOfSnapshot } from "../value/parts-of-snapshot.ts";

/** What a list of customers reads of each, with their snapshot of one generation. */
export const customerRowSelect = (generation: number) =>
  ({
    id: true,
    displayName: true,
    sentiment: true,
    company: { select: { id: true, name: true } },
    member: { select: { id: true } },
    valueSnapshots: {
      where: { generation },
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
  }) as const satisfies Prisma.CustomerSelect;

type CustomerRow = {
  id: string;
  displayName: string;
  sentiment: CustomerRowOutput["sentiment"];
  company: { id: string; name: string } | null;
  member: { id: string } | null;
  valueSnapshots: readonly (Parameters<typeof partsOfSnapshot>[0] & {
    netMinor: number;
    purchaseCount: number;
    lastPurchaseAt: Date | null;
  })[];
};

export function toCustomerRow(row: CustomerRow): CustomerRowOutput {
  const { id, displayName, sentiment, company, member, valueSnapshots } = row;
  const [snapshot] = valueSnapshots;
  return {
    id,
    displayName,
    sentiment,
    company,
    isMember: member !== null,
    headline: partsOfSnapshot(snapshot),
    netMinor: snapshot?.netMinor ?? 0,
    purchaseCount: snapshot?.purchaseCount ?? 0,
    lastPurchaseAt: snapshot?.lastPurchaseAt?.toISOString() ?? null,
  };
}
