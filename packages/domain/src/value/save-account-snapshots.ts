import type { Transaction } from "@worth/db";
import { accountValue, type NetRange } from "@worth/scoring";
import type { Account, Person, Valuation } from "./refresh-values.ts";
import { loadCuts, triageAccount } from "./triage-account.ts";

/** Writes what these accounts are worth and what to do about each. */
export async function saveAccountSnapshots(
  transaction: Transaction,
  accounts: readonly Account[],
  valuation: Valuation,
  ranges: ReadonlyMap<string, NetRange>,
): Promise<void> {
  const people = accounts.flatMap((account) => account.people);
  const cuts = await loadCuts(transaction);
  const acts = await transaction.act.findMany({
    where: { customerId: { in: people.map(({ id }) => id) } },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    distinct: ["customerId"],
    select: { customerId: true, role: true, occurredAt: true },
  });
  const linesByCustomer = Map.groupBy(valuation.lines, ({ customerId }) => customerId);
  const purchases = Map.groupBy(valuation.facts.purchases, ({ customerId }) => customerId);
  const rows = accounts.map(({ accountId, companyId, people: members }) => {
    const ids = members.map(({ id }) => id);
    const own = ids.flatMap((id) => linesByCustomer.get(id) ?? []);
    const value = accountValue(own, ids);
    const brought = new Set(
      own.filter((line) => line.rule === "direct_referee").map(({ counterpartId }) => counterpartId),
    );
    const sentiment = worstSentiment(members);
    const lastAct = acts
      .filter(({ customerId }) => ids.includes(customerId))
      .toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())[0];
    const decision = triageAccount(
      {
        accountId,
        headline: value.headline,
        purchasedAt: ids.flatMap((id) => purchases.get(id) ?? []).map(({ occurredAt }) => occurredAt),
        sentiment,
        lastAct: lastAct ?? null,
        isMember: members.some(({ member }) => member !== null),
      },
      cuts,
      valuation.asOf,
    );
    return {
      accountId,
      companyId,
      customerId: companyId ? null : accountId,
      own: value.headline.own,
      referral: value.headline.referral,
      influence: value.headline.influence,
      innovation: value.headline.innovation,
      headline: value.headline.totalMinor,
      net: value.net.totalMinor,
      netLow: ranges.get(accountId)?.lowMinor ?? 0,
      netHigh: ranges.get(accountId)?.highMinor ?? 0,
      brought: brought.size,
      sentiment,
      action: decision.action,
      reason: decision.reason,
      stake: decision.amountMinor,
    };
  });
  await forgetLoneAccounts(transaction, people);
  await writeRows(transaction, rows, valuation);
}

/** An account is as unhappy as its unhappiest person. */
function worstSentiment(people: readonly Person[]): Person["sentiment"] {
  const order = ["detractor", "passive", "promoter"] as const;
  return order.find((sentiment) => people.some((person) => person.sentiment === sentiment)) ?? null;
}

/** Somebody who joined a company is no longer an account of their own. */
async function forgetLoneAccounts(transaction: Transaction, people: readonly Person[]): Promise<void> {
  const employed = people.filter(({ companyId }) => companyId !== null).map(({ id }) => id);
  await transaction.accountSnapshot.deleteMany({ where: { accountId: { in: employed } } });
}

async function writeRows(
  transaction: Transaction,
  rows: readonly object[],
  { currency, asOf }: Valuation,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO account_snapshot (
      generation, "accountId", "companyId", "customerId", currency, "asOf", "ownMinor", "referralMinor", "influenceMinor",
      "innovationMinor", "headlineMinor", "netMinor", "netLowMinor", "netHighMinor", "broughtCount", sentiment, action,
      reason, "stakeMinor")
    SELECT current_generation(), row."accountId", row."companyId", row."customerId", ${currency}, ${asOf}, own, referral, influence,
      innovation, headline, net, "netLow", "netHigh", brought, row.sentiment, row.action, row.reason, row.stake
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
      "accountId" text, "companyId" text, "customerId" text, own bigint, referral bigint, influence bigint,
      innovation bigint, headline bigint, net bigint, "netLow" bigint, "netHigh" bigint, brought integer,
      sentiment sentiment, action triage_action, reason jsonb, stake bigint)
    ORDER BY row."accountId"
    ON CONFLICT (generation, "accountId") DO UPDATE SET
      currency = EXCLUDED.currency, "asOf" = EXCLUDED."asOf", "ownMinor" = EXCLUDED."ownMinor",
      "referralMinor" = EXCLUDED."referralMinor", "influenceMinor" = EXCLUDED."influenceMinor",
      "innovationMinor" = EXCLUDED."innovationMinor", "headlineMinor" = EXCLUDED."headlineMinor",
      "netMinor" = EXCLUDED."netMinor", "netLowMinor" = EXCLUDED."netLowMinor",
      "netHighMinor" = EXCLUDED."netHighMinor", "broughtCount" = EXCLUDED."broughtCount",
      sentiment = EXCLUDED.sentiment, action = EXCLUDED.action, reason = EXCLUDED.reason,
      "stakeMinor" = EXCLUDED."stakeMinor"
    WHERE account_snapshot."asOf" <= EXCLUDED."asOf"`;
}
