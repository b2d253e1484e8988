import type { Sql } from "@worth/db";
import type { PurchaseFacts, TouchFact } from "@worth/scoring";
import type { ProgrammePolicy } from "../current-policy.ts";
import { purchaseFactOf, type RecordedPurchase } from "../purchase-fact-of.ts";
import type { ConvertedPurchase } from "./buyer-history.ts";
import { readMargins, readRates } from "./read-conversions.ts";
import { readChains, readIdeas } from "./read-word-of-mouth.ts";
import { resolvePeople, type KnownAs } from "./resolve-people.ts";

export type Selection = { asOf: Date; policy: ProgrammePolicy; reportingCurrency: string };

/** Who bought, under every id they were known by, and what they were exposed to. */
type Buyers = { people: KnownAs; touches: readonly TouchFact[] };

/**
 * Everything needed to split these purchases: their amounts in the reporting currency, the chains above their buyers and
 * the ideas that shipped in what was bought, each person under the id they have as of then.
 */
export async function splitFactsOf(
  sql: Sql,
  recorded: readonly RecordedPurchase[],
  { people, touches }: Buyers,
  { asOf, policy, reportingCurrency }: Selection,
): Promise<{ converted: ConvertedPurchase[]; facts: PurchaseFacts }> {
  const productIds = [...new Set(recorded.flatMap(({ lines }) => lines.map(({ productId }) => productId)))];
  const currencies = [...new Set(recorded.map(({ currency }) => currency))];
  const terms = {
    toReporting: await readRates(sql, { currencies, reportingCurrency, asOf }),
    margins: await readMargins(sql, productIds, asOf),
    marginRate: policy.marginRate,
  };
  const chains = await readChains(sql, people.ids, asOf);
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
    converted,
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
  };
}
