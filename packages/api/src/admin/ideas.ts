import type { TRPCRouterRecord } from "@trpc/server";
import {
  acceptContributionInput,
  answerIdeaInput,
  doneSchema,
  estimateEffortInput,
  getStaffIdeaInput,
  ideaAttachmentInput,
  ideaInput,
  listBoardsOutput,
  listStaffIdeasInput,
  listStaffIdeasOutput,
  mergeIdeaInput,
  moveIdeaInput,
  photoFileOutput,
  saveBoardInput,
  saveBoardOutput,
  staffIdeaOutput,
  voteOnBehalfInput,
} from "@worth/contracts";
import {
  acceptContribution,
  answerIdea,
  estimateEffort,
  getStaffIdea,
  listBoards,
  listStaffIdeas,
  mergeIdeas,
  moveIdea,
  readIdeaAttachment,
  saveBoard,
  unmergeIdea,
  voteOnBehalf,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("ideas.read");
const deciding = staffProcedure("ideas.decide");

export const ideas = {
  list: reading
    .input(listStaffIdeasInput)
    .output(listStaffIdeasOutput)
    .query(({ ctx, input }) => listStaffIdeas(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getStaffIdeaInput)
    .output(staffIdeaOutput)
    .query(({ ctx, input }) => getStaffIdea(ctx.deps, ctx.actor, input)),
  attachment: reading
    .input(ideaAttachmentInput)
    .output(photoFileOutput)
    .query(({ ctx, input }) => readIdeaAttachment({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  move: deciding
    .input(moveIdeaInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(moveIdea(ctx.deps, ctx.actor, input))),
  estimate: deciding
    .input(estimateEffortInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(estimateEffort(ctx.deps, ctx.actor, input))),
  merge: deciding
    .input(mergeIdeaInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(mergeIdeas(ctx.deps, ctx.actor, input))),
  unmerge: deciding
    .input(ideaInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(unmergeIdea(ctx.deps, ctx.actor, input))),
  voteOnBehalf: deciding
    .input(voteOnBehalfInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(voteOnBehalf(ctx.deps, ctx.actor, input))),
  accept: deciding
    .input(acceptContributionInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(acceptContribution(ctx.deps, ctx.actor, input))),
  answer: deciding
    .input(answerIdeaInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(answerIdea(ctx.deps, ctx.actor, input))),
  boards: reading.output(listBoardsOutput).query(({ ctx }) => listBoards(ctx.deps, ctx.actor)),
  saveBoard: staffProcedure("boards.manage")
    .input(saveBoardInput)
    .output(saveBoardOutput)
    .mutation(({ ctx, input }) => saveBoard(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
