import type { TRPCRouterRecord } from "@trpc/server";
import {
  answerQuestionInput,
  answerQuestionOutput,
  askQuestionInput,
  askQuestionOutput,
  doneSchema,
  reportTalkInput,
} from "@worth/contracts";
import { answerQuestion, askQuestion, reportTalk } from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

/** What members ask and answer about products. */
export const questions = {
  ask: memberProcedure
    .input(askQuestionInput)
    .output(askQuestionOutput)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("questionByMember", ctx.actor.customerId);
      return askQuestion(ctx.deps, ctx.actor, input);
    }),
  answer: memberProcedure
    .input(answerQuestionInput)
    .output(answerQuestionOutput)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("commentByMember", ctx.actor.customerId);
      return answerQuestion(ctx.deps, ctx.actor, input);
    }),
  report: memberProcedure
    .input(reportTalkInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("voteByMember", ctx.actor.customerId);
      return done(reportTalk(ctx.deps, ctx.actor, input));
    }),
} satisfies TRPCRouterRecord;
