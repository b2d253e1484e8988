import type { Reader } from "@worth/db";
import { worstCaseOfRules, type RewardRule, type WorstCase } from "@worth/scoring";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { activeRules } from "./active-rules.ts";

export type RuleTerms = { marginRate: number; incrementality: number; pointCostMinor: number };

/**
 * What a worst case is worked out with: the policy's margin, which products without one of their own have, and the
 * weakest word a referral can rest on.
 */
export async function readRuleTerms(reader: Reader): Promise<RuleTerms> {
  const { marginRate, incrementality } = await currentPolicy(reader);
  const { pointCostMinor } = await getProgrammeRow(reader);
  return {
    marginRate,
    incrementality: Math.min(...Object.values(incrementality)),
    pointCostMinor: pointCostMinor.toNumber(),
  };
}

export type WorstOfAll = {
  worstCase: WorstCase;
  /** Of the order it is about. */
  marginRate: number;
};

/**
 * The worst case of the rules in force, over orders of every margin there is: a product that brings little is where a
 * reward costs most. With a rule instead of what it says now, or beside the others, when given.
 */
export async function readWorstCase(
  reader: Reader,
  terms: RuleTerms,
  instead: RewardRule | null = null,
): Promise<WorstOfAll> {
  const others = (await activeRules(reader)).filter(({ id }) => id !== instead?.id);
  const rules = instead ? [...others, instead] : others;
  const named = new Set(rules.flatMap(({ conditions }) => conditions.productIds ?? []));
  const cases = (await listMargins(reader, terms.marginRate, named)).map(({ productId, marginRate }) => {
    const applying = rules.filter(
      ({ conditions }) => !conditions.productIds || conditions.productIds.includes(productId),
    );
    return { marginRate, worstCase: worstCaseOfRules(applying, { ...terms, marginRate }) };
  });
  return cases.reduce((worst, one) => (isWorse(one.worstCase, worst.worstCase) ? one : worst));
}

const isWorse = (one: WorstCase, other: WorstCase): boolean =>
  one.isUnlimited === other.isUnlimited
    ? one.costMinor - one.boundMinor > other.costMinor - other.boundMinor
    : one.isUnlimited;

type ProductMargin = { productId: string; marginRate: number };

/** The margins an order may have: the policy's, that of every product a rule names, and the lowest of all others. */
async function listMargins(
  reader: Reader,
  otherwise: number,
  named: ReadonlySet<string>,
): Promise<[ProductMargin, ...ProductMargin[]]> {
  const rows = await reader.productMargin.findMany({
    distinct: ["productId"],
    orderBy: [{ productId: "asc" }, { occurredAt: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    select: { productId: true, basisPoints: true },
  });
  const known = new Map(rows.map(({ productId, basisPoints }) => [productId, basisPoints / 10_000]));
  const others = [...known].flatMap(([productId, rate]) => (named.has(productId) ? [] : [rate]));
  return [
    { productId: "", marginRate: otherwise },
    ...(others.length > 0 ? [{ productId: "", marginRate: Math.min(...others) }] : []),
    ...[...named].map((productId) => ({ productId, marginRate: known.get(productId) ?? otherwise })),
  ];
}
