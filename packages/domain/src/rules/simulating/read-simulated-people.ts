import type { Transaction } from "@worth/db";
import type { PastReward, RewardPerson } from "@worth/scoring";
import { normalizeEmail } from "../../customers/normalize-email.ts";
import type { RewardHappening } from "../../rewards/reward-happening.ts";
import { currentGeneration } from "../../value/current-generation.ts";
import { loadMergedCustomers } from "../../value/merged-customers.ts";
import { firstPurchasesOf } from "./first-purchases-of.ts";
import type { SimulatedWindow } from "./simulated-window.ts";

export type SimulatedPeople = {
  personOf: (customerId: string, at: Date) => RewardPerson;
  /** What they were given before the window. */
  past: readonly PastReward[];
};

/**
 * Everybody the events are about, as rules ask: their group, country and whether they are staff as it is now, and whether
 * they had a first verified act at the time.
 */
export async function readSimulatedPeople(
  transaction: Transaction,
  happenings: readonly RewardHappening[],
  { from, until }: SimulatedWindow,
): Promise<SimulatedPeople> {
  const ids = [...new Set(happenings.flatMap(({ parties }) => Object.values(parties)))];
  const people = await loadMergedCustomers(transaction, until);
  const ofThem = { customerId: { in: people.aliases(ids) } };
  const generation = await currentGeneration(transaction);
  const [customers, snapshots, mailboxes, staff, joined, bought, past] = [
    await transaction.customer.findMany({ where: { id: { in: ids } }, select: { id: true, country: true } }),
    await transaction.valueSnapshot.findMany({
      where: { generation, customerId: { in: ids } },
      select: { customerId: true, group: true },
    }),
    await transaction.customerIdentity.findMany({ where: { ...ofThem, kind: "email" } }),
    await transaction.staffUser.findMany({ select: { email: true } }),
    await transaction.consent.findMany({
      where: ofThem,
      distinct: ["customerId"],
      select: { customerId: true },
    }),
    await firstPurchasesOf(transaction, people, ids),
    await transaction.reward.findMany({
      where: {
        customerId: { in: ids },
        state: { notIn: ["refused", "reversed"] },
        decision: { occurredAt: { lt: from } },
      },
      select: { ruleId: true, customerId: true, promisedCostMinor: true, decision: true },
    }),
  ];
  const countryOf = new Map(customers.map(({ id, country }) => [id, country]));
  const groupOf = new Map(snapshots.map(({ customerId, group }) => [customerId, group]));
  const staffMailboxes = new Set(staff.map(({ email }) => normalizeEmail(email)));
  const staffIds = new Set(
    mailboxes
      .filter(({ normalizedValue }) => staffMailboxes.has(normalizedValue))
      .map(({ customerId }) => people.resolve(customerId)),
  );
  const joinedIds = new Set(joined.map(({ customerId }) => people.resolve(customerId)));
  return {
    personOf: (customerId, at) => {
      const group = groupOf.get(customerId);
      const first = bought.get(customerId);
      return {
        segmentIds: group ? [group] : [],
        country: countryOf.get(customerId) ?? null,
        isStaff: staffIds.has(customerId),
        isVerified: !joinedIds.has(customerId) || (first !== undefined && first <= at),
      };
    },
    past: past.map(({ ruleId, customerId, promisedCostMinor, decision }) => ({
      ruleId,
      customerId,
      grantedAt: (decision?.occurredAt ?? from).getTime(),
      costMinor: promisedCostMinor,
    })),
  };
}
