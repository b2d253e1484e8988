import type { TRPCRouterRecord } from "@trpc/server";
import {
  blockMemberInput,
  decidePostInput,
  doneSchema,
  listPostingBlocksOutput,
  listPostsInput,
  listPostsOutput,
  unblockMemberInput,
} from "@worth/contracts";
import { blockMember, decidePost, listPostingBlocks, listPosts, unblockMember } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("ideas.read");
const deciding = staffProcedure("ideas.decide");

/** What members posted in the open, and who may not. */
export const posts = {
  list: reading
    .input(listPostsInput)
    .output(listPostsOutput)
    .query(({ ctx, input }) => listPosts(ctx.deps, ctx.actor, input)),
  decide: deciding
    .input(decidePostInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(decidePost(ctx.deps, ctx.actor, input))),
  blocks: reading.output(listPostingBlocksOutput).query(({ ctx }) => listPostingBlocks(ctx.deps, ctx.actor)),
  block: deciding
    .input(blockMemberInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(blockMember(ctx.deps, ctx.actor, input))),
  unblock: deciding
    .input(unblockMemberInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(unblockMember(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
