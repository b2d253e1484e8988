import type { TRPCRouterRecord } from "@trpc/server";
import {
  findSimilarIdeasInput,
  getIdeaInput,
  getIdeaOutput,
  ideaAttachmentInput,
  listIdeasInput,
  listIdeasOutput,
  photoFileOutput,
  similarIdeasOutput,
} from "@worth/contracts";
import { findSimilarIdeas, getIdea, listIdeas, readIdeaAttachment } from "@worth/domain";
import { publicProcedure } from "../trpc.ts";

/** Ideas as anybody reads them who sees their board. */
export const ideaBoards = {
  list: publicProcedure
    .input(listIdeasInput)
    .output(listIdeasOutput)
    .query(({ ctx, input }) => listIdeas(ctx.deps, ctx.actor, input)),
  get: publicProcedure
    .input(getIdeaInput)
    .output(getIdeaOutput)
    .query(({ ctx, input }) => getIdea(ctx.deps, ctx.actor, input)),
  similar: publicProcedure
    .input(findSimilarIdeasInput)
    .output(similarIdeasOutput)
    .query(({ ctx, input }) => findSimilarIdeas(ctx.deps, ctx.actor, input)),
  attachment: publicProcedure
    .input(ideaAttachmentInput)
    .output(photoFileOutput)
    .query(({ ctx, input }) => readIdeaAttachment({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
} satisfies TRPCRouterRecord;
