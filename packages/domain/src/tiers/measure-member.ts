import type { TierFigures } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import { points } from "../ledger/posting.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { epochMs } from "../value/epoch-ms.ts";
import { toReportingCurrency } from "../value/to-reporting-currency.ts";

/** Tiers look back so far. */
export const tierWindowDays = 365;
const dayMs = 86_400_000;

export const tierWindowStart = (now: Date): Date => new Date(now.getTime() - tierWindowDays * dayMs);

type Amount = { unit: string; amount: number; occurredAt: number };

/**
 * What a member did in the last 365 days. A reward counts on the day it was given, with what is left of it today; what
 * staff gave by hand does not. Money no rate is known for is left out.
 */
export async function measureMember(reader: Reader, customerId: string, now: Date): Promise<TierFigures> {
  const window = { aliases: await listAliases(reader, customerId), since: tierWindowStart(now), now };
  const { reportingCurrency } = await getProgrammeRow(reader);
  const [earned, bought, referrals] = [
    await readEarned(reader, window),
    await readBought(reader, window),
    await countRewarded(reader, window),
  ];
  const money = earned.filter(({ unit }) => unit !== points);
  const isForeign = [...money, ...bought].some(({ unit }) => unit !== reportingCurrency);
  const convert = isForeign ? await toReportingCurrency(reader, reportingCurrency) : null;
  const sumOf = (amounts: readonly Amount[]): number =>
    amounts.reduce((sum, { unit, amount, occurredAt }) => {
      const converted = convert ? convert(amount, unit, new Date(occurredAt)) : amount;
      return sum + (converted ?? 0);
    }, 0);
  return {
    points_earned: earned.filter(({ unit }) => unit === points).reduce((sum, { amount }) => sum + amount, 0),
    credit_earned: sumOf(money),
    referrals_rewarded: referrals,
    own_purchases: sumOf(bought),
  };
}

type Window = { aliases: readonly string[]; since: Date; now: Date };

/** What is left of each reward that was given, with the day it was given first. */
function readEarned(reader: Reader, { aliases, since, now }: Window): Promise<Amount[]> {
  return sqlOf(reader)<Amount>(
    `SELECT unit, amount, ${epochMs('"occurredAt"')} AS "occurredAt" FROM (
       SELECT account.unit, moved."causeId", sum(entry.amount)::float8 AS amount,
         min(moved."occurredAt") AS "occurredAt"
       FROM ledger_account AS account
       JOIN ledger_entry AS entry ON entry."accountId" = account.id
       JOIN ledger_transaction AS moved ON moved.id = entry."transactionId"
       WHERE account."customerId" = ANY ($1::text[])
         AND account.kind IN ('member_points', 'member_credit', 'receivable')
         AND moved.kind IN ('reward_granted', 'reward_taken_back')
       GROUP BY account.unit, moved."causeId") AS reward
     WHERE amount > 0 AND "occurredAt" > $2 AND "occurredAt" <= $3`,
    [aliases, since, now],
  );
}

/** What is left of each purchase after refunds and disputes. */
function readBought(reader: Reader, { aliases, since, now }: Window): Promise<Amount[]> {
  return sqlOf(reader)<Amount>(
    `SELECT currency::text AS unit, ${epochMs('"occurredAt"')} AS "occurredAt",
       ("capturedMinor"
         - coalesce((SELECT sum("amountMinor") FROM refund WHERE "purchaseId" = purchase.id), 0)
         - coalesce((SELECT sum("amountMinor") FROM dispute WHERE "purchaseId" = purchase.id), 0))::float8 AS amount
     FROM purchase
     WHERE "customerId" = ANY ($1::text[]) AND "occurredAt" > $2 AND "occurredAt" <= $3`,
    [aliases, since, now],
  );
}

/** Friends the member brought and was rewarded for, as long as something of what they bought is kept. */
function countRewarded(reader: Reader, { aliases, since, now }: Window): Promise<number> {
  return reader.referral.count({
    where: {
      referrerId: { in: [...aliases] },
      state: "rewarded",
      rewards: { some: { state: { in: ["granted", "fulfilled"] }, amount: { gt: 0 } } },
      transitions: { some: { toState: "rewarded", occurredAt: { gt: since, lte: now } } },
    },
  });
}
