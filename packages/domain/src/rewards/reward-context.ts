import type { Transaction } from "@worth/db";
import type { PastReward, RewardContext, RewardPerson } from "@worth/scoring";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import { currentGeneration } from "../value/current-generation.ts";

type People = { customerIds: readonly string[]; exceptReferralId: string | null };

/** Who the people of an event are, as rules ask, and what they were given before by the rules at hand. */
export async function readPeople(
  transaction: Transaction,
  { customerIds, exceptReferralId }: People,
): Promise<Pick<RewardContext, "people" | "pastRewards">> {
  const people = await Promise.all(
    customerIds.map(async (id) => [id, await readPerson(transaction, id)] as const),
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

async function readPerson(transaction: Transaction, customerId: string): Promise<RewardPerson> {
  const aliases = await listAliases(transaction, customerId);
  const mailboxes = await transaction.customerIdentity.findMany({
    where: { customerId: { in: aliases }, kind: "email" },
    select: { normalizedValue: true },
  });
  const staff = await transaction.staffUser.findMany({ select: { email: true } });
  const snapshot = await transaction.valueSnapshot.findUnique({
    where: { generation_customerId: { generation: await currentGeneration(transaction), customerId } },
    select: { group: true },
  });
  const { country } = await transaction.customer.findUniqueOrThrow({
    where: { id: customerId },
    select: { country: true },
  });
  const theirs = new Set(mailboxes.map(({ normalizedValue }) => normalizedValue));
  return {
    segmentIds: snapshot?.group ? [snapshot.group] : [],
    country,
    isStaff: staff.some(({ email }) => theirs.has(normalizeEmail(email))),
    isVerified: await hasVerifiedAct(transaction, customerId, aliases),
  };
}

/**
 * Whoever joined by themselves has to have paid for something once, or had a reward approved by a person: nobody gets
 * that far by joining alone. Agreeing to the terms is what joining leaves behind; who was enrolled by staff did not.
 */
async function hasVerifiedAct(
  transaction: Transaction,
  customerId: string,
  aliases: string[],
): Promise<boolean> {
  const joined = await transaction.consent.findFirst({
    where: { customerId: { in: aliases } },
    select: { id: true },
  });
  if (!joined) return true;
  const bought = await transaction.purchase.findFirst({
    where: { customerId: { in: aliases }, capturedMinor: { gt: 0 } },
    select: { id: true },
  });
  if (bought) return true;
  const approved = await transaction.rewardChange.findFirst({
    where: { reason: { in: ["approved_by_staff", "released_by_staff"] }, reward: { customerId } },
    select: { id: true },
  });
  return approved !== null;
}
