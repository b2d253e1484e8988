import type { TRPCRouterRecord } from "@trpc/server";
import {
  betaChoicesInput,
  betaChoicesOutput,
  betaGroupInput,
  betaTestInput,
  createBetaTestInput,
  createBetaTestOutput,
  createConsultationInput,
  createConsultationOutput,
  doneSchema,
  fixBugInput,
  getStaffBetaGroupInput,
  getStaffBetaTestInput,
  inviteToBetaGroupOutput,
  listStaffBetaGroupsInput,
  listStaffBetaGroupsOutput,
  matchBetaCriteriaInput,
  matchBetaCriteriaOutput,
  photoFileOutput,
  postOutcomeInput,
  removeBetaMemberInput,
  saveBetaGroupInput,
  savedBetaGroupOutput,
  screenshotInput,
  sortFeedbackInput,
  staffBetaGroupOutput,
  staffBetaTestOutput,
  staffConsultationInput,
  staffConsultationOutput,
} from "@worth/contracts";
import {
  createBetaTest,
  createConsultation,
  endBetaTest,
  fixBug,
  getStaffBetaGroup,
  getStaffBetaTest,
  getStaffConsultation,
  inviteToBetaGroup,
  listBetaChoices,
  listStaffBetaGroups,
  matchBetaCriteria,
  postOutcome,
  readScreenshot,
  removeBetaMember,
  saveBetaGroup,
  sortFeedback,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("beta.read");
const deciding = staffProcedure("beta.decide");
const managing = staffProcedure("beta.manage");

export const beta = {
  groups: reading
    .input(listStaffBetaGroupsInput)
    .output(listStaffBetaGroupsOutput)
    .query(({ ctx, input }) => listStaffBetaGroups(ctx.deps, ctx.actor, input)),
  group: reading
    .input(getStaffBetaGroupInput)
    .output(staffBetaGroupOutput)
    .query(({ ctx, input }) => getStaffBetaGroup(ctx.deps, ctx.actor, input)),
  choices: reading
    .input(betaChoicesInput)
    .output(betaChoicesOutput)
    .query(({ ctx, input }) => listBetaChoices(ctx.deps, ctx.actor, input)),
  matching: managing
    .input(matchBetaCriteriaInput)
    .output(matchBetaCriteriaOutput)
    .query(({ ctx, input }) => matchBetaCriteria(ctx.deps, ctx.actor, input)),
  saveGroup: managing
    .input(saveBetaGroupInput)
    .output(savedBetaGroupOutput)
    .mutation(({ ctx, input }) => saveBetaGroup(ctx.deps, ctx.actor, input)),
  invite: managing
    .input(betaGroupInput)
    .output(inviteToBetaGroupOutput)
    .mutation(({ ctx, input }) => inviteToBetaGroup(ctx.deps, ctx.actor, input)),
  removeMember: managing
    .input(removeBetaMemberInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(removeBetaMember(ctx.deps, ctx.actor, input))),
  createTest: managing
    .input(createBetaTestInput)
    .output(createBetaTestOutput)
    .mutation(({ ctx, input }) => createBetaTest(ctx.deps, ctx.actor, input)),
  endTest: managing
    .input(betaTestInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(endBetaTest(ctx.deps, ctx.actor, input))),
  test: reading
    .input(getStaffBetaTestInput)
    .output(staffBetaTestOutput)
    .query(({ ctx, input }) => getStaffBetaTest(ctx.deps, ctx.actor, input)),
  screenshot: reading
    .input(screenshotInput)
    .output(photoFileOutput)
    .query(({ ctx, input }) => readScreenshot({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  sortFeedback: deciding
    .input(sortFeedbackInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(sortFeedback(ctx.deps, ctx.actor, input))),
  fixBug: deciding
    .input(fixBugInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(fixBug(ctx.deps, ctx.actor, input))),
  consult: managing
    .input(createConsultationInput)
    .output(createConsultationOutput)
    .mutation(({ ctx, input }) => createConsultation(ctx.deps, ctx.actor, input)),
  consultation: reading
    .input(staffConsultationInput)
    .output(staffConsultationOutput)
    .query(({ ctx, input }) => getStaffConsultation(ctx.deps, ctx.actor, input)),
  postOutcome: managing
    .input(postOutcomeInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(postOutcome(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
