import type { Reader } from "@worth/db";
import { worstCaseOfRules, type RewardRule, type WorstCase } from "@worth/scoring";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { activeRules } from "./active-rules.ts";

export type RuleTerms = { marginRate: number; incrementality: number; pointCostMinor: number };

/** What a worst case is worked out with: the policy's margin, and the weakest word a referral can rest on. */
export async function readRuleTerms(reader: Reader): Promise<RuleTerms> {
  const { marginRate, incrementality } = await currentPolicy(reader);
  const { pointCostMinor } = await getProgrammeRow(reader);
  return {
    marginRate,
    incrementality: Math.min(...Object.values(incrementality)),
    pointCostMinor: pointCostMinor.toNumber(),
  };
}

/** The worst case of the rules in force; with a rule instead of what it says now, or beside the others, when given. */
export async function readWorstCase(
  reader: Reader,
  terms: RuleTerms,
  instead: RewardRule | null = null,
): Promise<WorstCase> {
  const others = (await activeRules(reader)).filter(({ id }) => id !== instead?.id);
  return worstCaseOfRules(instead ? [...others, instead] : others, terms);
}
