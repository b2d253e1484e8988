import type { Sql } from "@worth/db";
import type { PurchaseFacts } from "@worth/scoring";
import { historyOf, type BuyerHistory, type ConvertedPurchase } from "./buyer-history.ts";
import { readPurchases } from "./read-purchases.ts";
import { readTouches } from "./read-word-of-mouth.ts";
import { findAliases } from "./resolve-people.ts";
import { splitFactsOf, type Selection } from "./split-facts-of.ts";

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
  selection: Selection,
): Promise<LoadedBuyers> {
  const { asOf, policy } = selection;
  const people = await findAliases(sql, buyerIds, asOf);
  const recorded = await readPurchases(sql, { by: "customerId", ids: people.ids }, { ...people, asOf });
  const touches = await readTouches(sql, people.ids, asOf);
  const { converted, facts } = await splitFactsOf(sql, recorded, { people, touches }, selection);
  return {
    facts,
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
