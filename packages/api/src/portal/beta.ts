import type { TRPCRouterRecord } from "@trpc/server";
import {
  addScreenshotInput,
  answerConsultationInput,
  betaGroupInput,
  betaGroupOutput,
  betaTestInput,
  betaTestOutput,
  consultationInput,
  consultationOutput,
  doneSchema,
  joinBetaGroupInput,
  joinBetaGroupOutput,
  listBetaGroupsOutput,
  photoFileOutput,
  savedFeedbackOutput,
  saveFeedbackInput,
  screenshotInput,
} from "@worth/contracts";
import {
  addScreenshot,
  answerConsultation,
  getBetaGroup,
  getBetaTest,
  getConsultation,
  joinBetaGroup,
  leaveBetaGroup,
  listBetaGroupsForMember,
  readScreenshot,
  removeScreenshot,
  saveFeedback,
  sendFeedback,
} from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

/** What members do in beta groups. */
export const beta = {
  groups: memberProcedure
    .output(listBetaGroupsOutput)
    .query(({ ctx }) => listBetaGroupsForMember(ctx.deps, ctx.actor)),
  group: memberProcedure
    .input(betaGroupInput)
    .output(betaGroupOutput)
    .query(({ ctx, input }) => getBetaGroup(ctx.deps, ctx.actor, input)),
  join: memberProcedure
    .input(joinBetaGroupInput)
    .output(joinBetaGroupOutput)
    .mutation(({ ctx, input }) => joinBetaGroup(ctx.deps, ctx.actor, input)),
  leave: memberProcedure
    .input(betaGroupInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(leaveBetaGroup(ctx.deps, ctx.actor, input))),
  test: memberProcedure
    .input(betaTestInput)
    .output(betaTestOutput)
    .query(({ ctx, input }) => getBetaTest(ctx.deps, ctx.actor, input)),
  saveFeedback: memberProcedure
    .input(saveFeedbackInput)
    .output(savedFeedbackOutput)
    .mutation(({ ctx, input }) => saveFeedback(ctx.deps, ctx.actor, input)),
  sendFeedback: memberProcedure
    .input(betaTestInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(sendFeedback(ctx.deps, ctx.actor, input))),
  addScreenshot: memberProcedure
    .input(addScreenshotInput)
    .output(savedFeedbackOutput)
    .mutation(async ({ ctx, input }) => {
      // Drawing a picture anew is work.
      await ctx.limits.spend("photoByMember", ctx.actor.customerId);
      return addScreenshot({ ...ctx.deps, ...ctx.storage }, ctx.actor, input);
    }),
  removeScreenshot: memberProcedure
    .input(screenshotInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(removeScreenshot({ ...ctx.deps, ...ctx.storage }, ctx.actor, input))),
  screenshot: memberProcedure
    .input(screenshotInput)
    .output(photoFileOutput)
    .query(({ ctx, input }) => readScreenshot({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  consultation: memberProcedure
    .input(consultationInput)
    .output(consultationOutput)
    .query(({ ctx, input }) => getConsultation(ctx.deps, ctx.actor, input)),
  answer: memberProcedure
    .input(answerConsultationInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(answerConsultation(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
