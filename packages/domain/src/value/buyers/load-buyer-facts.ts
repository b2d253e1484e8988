import type { Sql } from "@worth/db";
import type { PurchaseFacts } from "@worth/scoring";
import type { ProgrammePolicy } from "../current-policy.ts";
import { purchaseFactOf } from "../purchase-fact-of.ts";
import { historyOf, type BuyerHistory, type ConvertedPurchase } from "./buyer-history.ts";
import { readMargins, readRates } from "./read-conversions.ts";
import { readPurchases } from "./read-purchases.ts";
import { readChains, readIdeas, readTouches } from "./read-word-of-mouth.ts";
import { findAliases, resolvePeople } from "./resolve-people.ts";

export type Selection = { asOf: Date; policy: ProgrammePolicy; reportingCurrency: string };

export type LoadedBuyers = {
  /** Everything needed to split exactly these buyers' purchases. */
  facts: PurchaseFacts;
  /** Of those who bought. */
  histories: Map<string, BuyerHistory>;
  /** Of these buyers, those who belong to a company: models are fitted to them apart. */
  employedIds: Set<string>;
  /** Purchases without a rate, which no sum holds. */
  unconvertedIds: string[];
};

/**
 * What was recorded until `asOf` of these buyers' purchases and of everybody who has a share in them. A fixed number
 * of statements, however many they are; nothing of anybody else is read.
 * @param buyerIds customers as they are known now, not who they were
 */
export async function loadBuyerFacts(
  sql: Sql,
  buyerIds: readonly string[],
  { asOf, policy, reportingCurrency }: Selection,
): Promise<LoadedBuyers> {
  const people = await findAliases(sql, buyerIds, asOf);
  const recorded = await readPurchases(sql, people, asOf);
  const productIds = [...new Set(recorded.flatMap(({ lines }) => lines.map(({ productId }) => productId)))];
  const currencies = [...new Set(recorded.map(({ currency }) => currency))];
  const terms = {
    toReporting: await readRates(sql, { currencies, reportingCurrency, asOf }),
    margins: await readMargins(sql, productIds, asOf),
    marginRate: policy.marginRate,
  };
  const chains = await readChains(sql, people.ids, asOf);
  const touches = await readTouches(sql, people.ids, asOf);
  const ideas = await readIdeas(sql, productIds, asOf);
  const met = new Set<string>();
  for (const { refereeId, referrerId } of chains) met.add(refereeId).add(referrerId ?? refereeId);
  for (const { ownerId, customerId } of touches) met.add(ownerId).add(customerId);
  for (const { originatorIds, refinerIds } of ideas)
    for (const id of [...originatorIds, ...refinerIds]) met.add(id);
  const resolve = await resolvePeople(sql, met, asOf);
  const resolveAll = (ids: readonly string[]): string[] => [...new Set(ids.map(resolve))];

  const converted = recorded.map((purchase) => ({ purchase, fact: purchaseFactOf(purchase, terms) }));
  return {
    facts: {
      purchases: converted.flatMap(({ fact }) => fact ?? []),
      referrals: chains
        .map((row) => ({
          ...row,
          refereeId: resolve(row.refereeId),
          referrerId: row.referrerId && resolve(row.referrerId),
        }))
        .filter(({ refereeId, referrerId }) => refereeId !== referrerId),
      touches: touches.map((row) => ({
        ...row,
        ownerId: resolve(row.ownerId),
        customerId: resolve(row.customerId),
      })),
      ideas: ideas.map((idea) => ({
        ...idea,
        originatorIds: resolveAll(idea.originatorIds),
        refinerIds: resolveAll(idea.refinerIds),
      })),
    },
    employedIds: await readEmployed(sql, buyerIds),
    histories: historiesOf(converted, asOf, policy.marginRate),
    unconvertedIds: converted.filter(({ fact }) => fact === null).map(({ purchase }) => purchase.id),
  };
}

function historiesOf(
  converted: readonly ConvertedPurchase[],
  asOf: Date,
  marginRate: number,
): Map<string, BuyerHistory> {
  const at = asOf.getTime();
  const happened = converted.filter(({ purchase }) => purchase.occurredAt <= at);
  const byBuyer = Map.groupBy(happened, ({ purchase }) => purchase.customerId);
  return new Map(byBuyer.entries().map(([buyerId, bought]) => [buyerId, historyOf(bought, at, marginRate)]));
}

async function readEmployed(sql: Sql, buyerIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM customer WHERE id = ANY ($1::text[]) AND "companyId" IS NOT NULL`,
    [buyerIds],
  );
  return new Set(rows.map(({ id }) => id));
}
