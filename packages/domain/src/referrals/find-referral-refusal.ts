import type { RefusalReason } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import { loadMergedCustomers } from "../value/merged-customers.ts";
import { findParent } from "./find-parent.ts";

const dayMs = 86_400_000;

type Claim = {
  referrerId: string;
  refereeId: string;
  /** When the friend opened the link, or typed the code. */
  openedAt: Date;
  now: Date;
  attributionWindowDays: number;
  /** Purchases from then on are what the claim is about, and make nobody an earlier customer. */
  ownPurchasesFrom?: Date;
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
  const aliases = await listAliases(transaction, refereeId);
  const earlier = await transaction.attribution.findFirst({
    where: { refereeId: { in: aliases } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { referrerId: true },
  });
  if (earlier?.referrerId) return "second_referrer";
  const member = await transaction.member.findUnique({ where: { customerId: refereeId } });
  const bought = await transaction.purchase.findFirst({
    where: {
      customerId: { in: aliases },
      ...(claim.ownPurchasesFrom && { occurredAt: { lt: claim.ownPurchasesFrom } }),
    },
    select: { id: true },
  });
  if (member || bought) return "existing_customer";
  if (claim.now.getTime() - claim.openedAt.getTime() > claim.attributionWindowDays * dayMs)
    return "outside_window";
  if (await isAncestor(transaction, refereeId, referrerId)) return "referral_circle";
  return null;
}

/** Past every fact there is. */
const endOfTime = new Date(8.64e15);

/** No chain is longer; a circle in old facts ends here too. */
const mostSteps = 1_000;

/** Whether `ancestorId` stands above `customerId` in the chain of current attributions, under any id they ever had. */
export async function isAncestor(
  transaction: Transaction,
  ancestorId: string,
  customerId: string,
): Promise<boolean> {
  const people = await loadMergedCustomers(transaction, endOfTime);
  const wantedId = people.resolve(ancestorId);
  let parent = await findParent(transaction, people, customerId);
  for (let step = 0; parent && step < mostSteps; step += 1) {
    if (parent.referrerId === wantedId) return true;
    parent = await findParent(transaction, people, parent.referrerId);
  }
  return false;
}
