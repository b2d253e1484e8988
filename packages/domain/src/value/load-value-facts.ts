import type { Reader } from "@worth/db";
import { addMonths, type ShippedIdeaFact, type ValueFacts } from "@worth/scoring";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { findAncestors, findDescendants } from "./chain-customers.ts";
import { loadCosts } from "./load-costs.ts";
import { loadPurchaseFacts } from "./load-purchase-facts.ts";
import { followMerged, loadMergedCustomers } from "./merged-customers.ts";
import { toReportingCurrency } from "./to-reporting-currency.ts";

export type LoadedFacts = { facts: ValueFacts; currency: string; unconvertedIds: string[] };

/**
 * Every fact that can give one of these customers a line, as recorded until `asOf`: the purchases of the people they
 * brought, of those their acts touched and of what their ideas shipped in, with the whole chains, touches and ideas
 * those purchases are split by.
 * @param marginRate of a product that names none
 * @param windowMonths for how long after it shipped an idea has a part of what it is linked to
 */
export async function loadValueFacts(
  reader: Reader,
  customerIds: readonly string[],
  { asOf, marginRate, windowMonths }: { asOf: Date; marginRate: number; windowMonths: number },
): Promise<LoadedFacts> {
  const { reportingCurrency } = await getProgrammeRow(reader);
  const people = await loadMergedCustomers(reader, asOf);
  const targets = people.aliases(customerIds);
  const ideas = await loadIdeas(reader, asOf, people.resolve);
  const ownIdeas = ideas.filter((idea) =>
    [...idea.originatorIds, ...idea.refinerIds].some((id) => targets.includes(id)),
  );
  const touched = await reader.touch.findMany({
    where: { ownerId: { in: targets }, recordedAt: { lte: asOf } },
    distinct: ["customerId"],
    select: { customerId: true },
  });
  const below = await followMerged(people, targets, (ids) => findDescendants(reader, ids, asOf));
  const { purchases, unconvertedIds } = await loadPurchaseFacts(reader, {
    buyerIds: people.aliases([...below, ...touched.map(({ customerId }) => customerId)]),
    sold: ownIdeas.map(({ shippedAt, productIds }) => ({
      from: new Date(shippedAt),
      until: new Date(addMonths(shippedAt, windowMonths)),
      productIds,
    })),
    asOf,
    marginRate,
    resolve: people.resolve,
    toReporting: await toReportingCurrency(reader, reportingCurrency, asOf),
  });
  const buyers = people.aliases(purchases.map(({ customerId }) => customerId));
  const chain = await followMerged(people, buyers, (ids) => findAncestors(reader, ids));
  const [referrals, touches, costs] = [
    await reader.attribution.findMany({ where: { refereeId: { in: chain }, recordedAt: { lte: asOf } } }),
    await reader.touch.findMany({ where: { customerId: { in: buyers }, recordedAt: { lte: asOf } } }),
    await loadCosts(reader, { customerIds: targets, asOf, resolve: people.resolve, reportingCurrency }),
  ];
  return {
    currency: reportingCurrency,
    unconvertedIds: [...unconvertedIds, ...costs.unconvertedIds],
    facts: {
      purchases,
      ideas,
      referrals: referrals
        .map((row) => ({
          id: row.id,
          refereeId: people.resolve(row.refereeId),
          referrerId: row.referrerId && people.resolve(row.referrerId),
          evidence: row.evidence,
          occurredAt: row.occurredAt.getTime(),
          recordedAt: row.recordedAt.getTime(),
        }))
        .filter(({ refereeId, referrerId }) => refereeId !== referrerId),
      touches: touches.map((row) => ({
        id: row.id,
        actId: row.actId,
        ownerId: people.resolve(row.ownerId),
        customerId: people.resolve(row.customerId),
        kind: row.kind,
        occurredAt: row.occurredAt.getTime(),
        recordedAt: row.recordedAt.getTime(),
      })),
      servingCosts: costs.servingCosts,
      rewards: costs.rewards,
    },
  };
}

async function loadIdeas(
  reader: Reader,
  asOf: Date,
  resolve: (id: string) => string,
): Promise<ShippedIdeaFact[]> {
  const ideas = await reader.shippedIdea.findMany({
    where: { recordedAt: { lte: asOf } },
    include: { products: true, act: { select: { credits: { where: { recordedAt: { lte: asOf } } } } } },
  });
  return ideas.map(({ actId, basisPoints, occurredAt, recordedAt, products, act }) => {
    const creditedAs = (part: string) => [
      ...new Set(
        act.credits.filter((credit) => credit.part === part).map((credit) => resolve(credit.customerId)),
      ),
    ];
    return {
      id: actId,
      shippedAt: occurredAt.getTime(),
      recordedAt: recordedAt.getTime(),
      fraction: basisPoints / 10_000,
      productIds: products.map(({ productId }) => productId),
      originatorIds: creditedAs("originator"),
      refinerIds: creditedAs("refiner"),
    };
  });
}
