import {
  AppError,
  type JudgedRuleOutput,
  type JudgeRuleInput,
  type RuleBody,
  type StaffActor,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { toRule } from "./active-rules.ts";
import { offeredBy } from "./read-offering.ts";
import { readScope } from "./read-scope.ts";
import { readRuleTerms, readWorstCase } from "./rule-terms.ts";

/** What a rule would mean if it were in force; nothing is written. */
export async function judgeRule(
  { database }: Deps,
  _actor: StaffActor,
  { ruleId, body }: JudgeRuleInput,
): Promise<JudgedRuleOutput> {
  if (ruleId !== null && (await database.rewardRule.count({ where: { id: ruleId } })) === 0)
    throw new AppError("not_found");
  return judgeBody(database, ruleId, body);
}

export async function judgeBody(
  reader: Reader,
  ruleId: string | null,
  body: RuleBody,
): Promise<JudgedRuleOutput> {
  const terms = await readRuleTerms(reader);
  return {
    ...(await readWorstCase(reader, terms, toRule(ruleId ?? newRuleId, 0, body))),
    incrementality: terms.incrementality,
    offered: await offeredBy(reader, body.amount),
    scope: await readScope(reader, body.conditions),
  };
}

/** Stands for a rule that is not stored yet. */
export const newRuleId = "new";
