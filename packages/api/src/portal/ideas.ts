import type { TRPCRouterRecord } from "@trpc/server";
import {
  addIdeaAttachmentInput,
  commentOnIdeaInput,
  commentOnIdeaOutput,
  doneSchema,
  followIdeaInput,
  ideaAttachmentInput,
  ideaDeskOutput,
  reportPostInput,
  saveIdeaInput,
  saveIdeaOutput,
  sayWorthInput,
  submitIdeaInput,
  submitIdeaOutput,
  voteForIdeaInput,
} from "@worth/contracts";
import {
  addIdeaAttachment,
  commentOnIdea,
  followIdea,
  getIdeaDesk,
  removeIdeaAttachment,
  reportPost,
  saveIdea,
  sayWorth,
  submitIdea,
  voteForIdea,
} from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

/** What members do about ideas. */
export const ideas = {
  desk: memberProcedure.output(ideaDeskOutput).query(({ ctx }) => getIdeaDesk(ctx.deps, ctx.actor)),
  save: memberProcedure
    .input(saveIdeaInput)
    .output(saveIdeaOutput)
    .mutation(({ ctx, input }) => saveIdea(ctx.deps, ctx.actor, input)),
  addAttachment: memberProcedure
    .input(addIdeaAttachmentInput)
    .output(saveIdeaOutput)
    .mutation(async ({ ctx, input }) => {
      // Drawing a picture anew is work.
      await ctx.limits.spend("photoByMember", ctx.actor.customerId);
      return addIdeaAttachment({ ...ctx.deps, ...ctx.storage }, ctx.actor, input);
    }),
  removeAttachment: memberProcedure
    .input(ideaAttachmentInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) =>
      done(removeIdeaAttachment({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
    ),
  submit: memberProcedure
    .input(submitIdeaInput)
    .output(submitIdeaOutput)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("ideaByMember", ctx.actor.customerId);
      return submitIdea(ctx.deps, ctx.actor, input);
    }),
  vote: memberProcedure
    .input(voteForIdeaInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("voteByMember", ctx.actor.customerId);
      return done(voteForIdea(ctx.deps, ctx.actor, input));
    }),
  worth: memberProcedure
    .input(sayWorthInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("voteByMember", ctx.actor.customerId);
      return done(sayWorth(ctx.deps, ctx.actor, input));
    }),
  follow: memberProcedure
    .input(followIdeaInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("voteByMember", ctx.actor.customerId);
      return done(followIdea(ctx.deps, ctx.actor, input));
    }),
  comment: memberProcedure
    .input(commentOnIdeaInput)
    .output(commentOnIdeaOutput)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("commentByMember", ctx.actor.customerId);
      return commentOnIdea(ctx.deps, ctx.actor, input);
    }),
  report: memberProcedure
    .input(reportPostInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("voteByMember", ctx.actor.customerId);
      return done(reportPost(ctx.deps, ctx.actor, input));
    }),
} satisfies TRPCRouterRecord;
