import type { Transaction } from "@worth/db";
import type { PastReward, RewardContext, RewardPerson } from "@worth/scoring";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import { isKept } from "../purchases/kept-purchase.ts";
import { readSegment } from "../value/read-segment.ts";

type People = {
  customerIds: readonly string[];
  exceptReferralId: string | null;
  /** The purchase that is decided on, as if it were kept whole. */
  purchaseId: string | null;
};

/** Who the people of an event are, as rules ask, and what they were given before by the rules at hand. */
export async function readPeople(
  transaction: Transaction,
  { customerIds, exceptReferralId, purchaseId }: People,
): Promise<Pick<RewardContext, "people" | "pastRewards">> {
  const people = await Promise.all(
    customerIds.map(async (id) => [id, await readPerson(transaction, id, purchaseId)] as const),
  );
  const past = await transaction.reward.findMany({
    where: {
      customerId: { in: [...customerIds] },
      state: { notIn: ["refused", "reversed"] },
      // A referral that comes to be qualified by another purchase is decided anew, not on top of itself.
      ...(exceptReferralId !== null && {
        OR: [{ referralId: null }, { referralId: { not: exceptReferralId } }],
      }),
    },
    select: {
      ruleId: true,
      customerId: true,
      createdAt: true,
      promisedCostMinor: true,
      decision: { select: { occurredAt: true } },
    },
  });
  return {
    people: Object.fromEntries(people),
    pastRewards: past.map(({ ruleId, customerId, createdAt, promisedCostMinor, decision }): PastReward => ({
      ruleId,
      customerId,
      grantedAt: (decision?.occurredAt ?? createdAt).getTime(),
      costMinor: promisedCostMinor,
    })),
  };
}

async function readPerson(
  transaction: Transaction,
  customerId: string,
  purchaseId: string | null,
): Promise<RewardPerson> {
  const aliases = await listAliases(transaction, customerId);
  const mailboxes = await transaction.customerIdentity.findMany({
    where: { customerId: { in: aliases }, kind: "email" },
    select: { normalizedValue: true },
  });
  const staff = await transaction.staffUser.findMany({ select: { email: true } });
  const segment = await readSegment(transaction, customerId);
  const { country } = await transaction.customer.findUniqueOrThrow({
    where: { id: customerId },
    select: { country: true },
  });
  const theirs = new Set(mailboxes.map(({ normalizedValue }) => normalizedValue));
  return {
    segmentIds: segment ? [segment] : [],
    country,
    isStaff: staff.some(({ email }) => theirs.has(normalizeEmail(email))),
    isVerified: await hasVerifiedAct(transaction, customerId, { aliases, purchaseId }),
  };
}

/**
 * Whoever joined by themselves has to have paid for something they kept, or had a reward approved by a person: nobody gets
 * that far by joining alone. The purchase that is decided on counts in any case: what it earned goes with it when it is
 * given back, and comes back with it, whichever was known first. Agreeing to the terms is what joining leaves behind; who was enrolled by staff did not.
 */
async function hasVerifiedAct(
  transaction: Transaction,
  customerId: string,
  { aliases, purchaseId }: { aliases: string[]; purchaseId: string | null },
): Promise<boolean> {
  const joined = await transaction.consent.findFirst({
    where: { customerId: { in: aliases } },
    select: { id: true },
  });
  if (!joined) return true;
  const bought = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM purchase WHERE "customerId" = ANY(${aliases}) AND (id = ${purchaseId} OR ${isKept}) LIMIT 1`;
  if (bought.length > 0) return true;
  const approved = await transaction.rewardChange.findFirst({
    where: { reason: { in: ["approved_by_staff", "released_by_staff"] }, reward: { customerId } },
    select: { id: true },
  });
  return approved !== null;
}
