import type { RefusalReason } from "@worth/contracts";
import type { Transaction } from "@worth/db";

const dayMs = 86_400_000;

type Claim = {
  referrerId: string;
  refereeId: string;
  /** When the friend opened the link, or typed the code. */
  openedAt: Date;
  now: Date;
  attributionWindowDays: number;
};

/**
 * Why this referrer cannot be the one who brought this customer, or null. The order is the one the terms state:
 * oneself, somebody already brought, somebody already a customer, too late, a circle.
 */
export async function findReferralRefusal(
  transaction: Transaction,
  claim: Claim,
): Promise<RefusalReason | null> {
  const { referrerId, refereeId } = claim;
  if (referrerId === refereeId) return "self_referral";
  const earlier = await transaction.attribution.findFirst({
    where: { refereeId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { referrerId: true },
  });
  if (earlier?.referrerId) return "second_referrer";
  const known = await transaction.customer.findUniqueOrThrow({
    where: { id: refereeId },
    select: { member: { select: { id: true } }, purchases: { select: { id: true }, take: 1 } },
  });
  if (known.member || known.purchases.length > 0) return "existing_customer";
  if (claim.now.getTime() - claim.openedAt.getTime() > claim.attributionWindowDays * dayMs)
    return "outside_window";
  if (await isAncestor(transaction, refereeId, referrerId)) return "referral_circle";
  return null;
}

/** Whether `ancestorId` stands above `customerId` in the chain of current attributions. */
export async function isAncestor(
  transaction: Transaction,
  ancestorId: string,
  customerId: string,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE chain AS (
      SELECT ${customerId}::text AS id, 0 AS depth
      UNION
      SELECT parent."referrerId", chain.depth + 1
      FROM chain
      CROSS JOIN LATERAL (
        SELECT "referrerId" FROM attribution
        WHERE "refereeId" = chain.id ORDER BY "recordedAt" DESC, id DESC LIMIT 1
      ) AS parent
      WHERE parent."referrerId" IS NOT NULL AND chain.depth < 1000
    )
    SELECT EXISTS (SELECT 1 FROM chain WHERE id = ${ancestorId} AND depth > 0) AS found`;
  return rows[0]?.found ?? false;
}
