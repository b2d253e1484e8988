import type { TRPCRouterRecord } from "@trpc/server";
import {
  doneSchema,
  judgedRuleOutput,
  judgeRuleInput,
  listRulesOutput,
  moveRuleInput,
  ruleChoicesInput,
  ruleChoicesOutput,
  ruleDetailOutput,
  ruleIdInput,
  savedRuleOutput,
  saveRewardTermsInput,
  saveRuleInput,
  simulateRuleInput,
  simulationOutput,
} from "@worth/contracts";
import {
  getRule,
  judgeRule,
  listRuleChoices,
  listRules,
  moveRule,
  saveRewardTerms,
  saveRule,
  simulateRule,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("rules.read");
const managing = staffProcedure("rules.manage");

export const rules = {
  list: reading.output(listRulesOutput).query(({ ctx }) => listRules(ctx.deps, ctx.actor)),
  get: reading
    .input(ruleIdInput)
    .output(ruleDetailOutput)
    .query(({ ctx, input }) => getRule(ctx.deps, ctx.actor, input)),
  choices: managing
    .input(ruleChoicesInput)
    .output(ruleChoicesOutput)
    .query(({ ctx, input }) => listRuleChoices(ctx.deps, ctx.actor, input)),
  judge: managing
    .input(judgeRuleInput)
    .output(judgedRuleOutput)
    .query(({ ctx, input }) => judgeRule(ctx.deps, ctx.actor, input)),
  simulate: managing
    .input(simulateRuleInput)
    .output(simulationOutput)
    .query(({ ctx, input }) => simulateRule(ctx.deps, ctx.actor, input)),
  save: managing
    .input(saveRuleInput)
    .output(savedRuleOutput)
    .mutation(({ ctx, input }) => saveRule(ctx.deps, ctx.actor, input)),
  move: managing
    .input(moveRuleInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(moveRule(ctx.deps, ctx.actor, input))),
  saveTerms: managing
    .input(saveRewardTermsInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveRewardTerms(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
