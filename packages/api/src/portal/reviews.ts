import type { TRPCRouterRecord } from "@trpc/server";
import {
  addPhotoInput,
  doneSchema,
  getOutsideDeskInput,
  getOwnDraftInput,
  outsideDeskOutput,
  ownReviewsOutput,
  photoInput,
  reviewDeskOutput,
  reviewInput,
  saveReviewInput,
  saveReviewOutput,
  showOutsideReviewInput,
} from "@worth/contracts";
import {
  addPhoto,
  changeReview,
  getOutsideDesk,
  getReviewDesk,
  listOwnReviews,
  removePhoto,
  saveReview,
  showOutsideReview,
  submitReview,
  withdrawReview,
} from "@worth/domain";
import { done } from "../done.ts";
import { memberProcedure } from "../trpc.ts";

export const reviews = {
  desk: memberProcedure
    .input(getOwnDraftInput)
    .output(reviewDeskOutput)
    .query(({ ctx, input }) => getReviewDesk(ctx.deps, ctx.actor, input)),
  mine: memberProcedure.output(ownReviewsOutput).query(({ ctx }) => listOwnReviews(ctx.deps, ctx.actor)),
  save: memberProcedure
    .input(saveReviewInput)
    .output(saveReviewOutput)
    .mutation(({ ctx, input }) => saveReview(ctx.deps, ctx.actor, input)),
  addPhoto: memberProcedure
    .input(addPhotoInput)
    .output(saveReviewOutput)
    .mutation(async ({ ctx, input }) => {
      // Drawing a picture anew is work.
      await ctx.limits.spend("photoByMember", ctx.actor.customerId);
      return addPhoto({ ...ctx.deps, ...ctx.storage }, ctx.actor, input);
    }),
  removePhoto: memberProcedure
    .input(photoInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(removePhoto({ ...ctx.deps, ...ctx.storage }, ctx.actor, input))),
  submit: memberProcedure
    .input(reviewInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("reviewByMember", ctx.actor.customerId);
      return done(submitReview(ctx.deps, ctx.actor, input));
    }),
  elsewhere: memberProcedure
    .input(getOutsideDeskInput)
    .output(outsideDeskOutput)
    .query(({ ctx, input }) => getOutsideDesk(ctx.deps, ctx.actor, input)),
  showElsewhere: memberProcedure
    .input(showOutsideReviewInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.spend("reviewByMember", ctx.actor.customerId);
      return done(showOutsideReview({ ...ctx.deps, ...ctx.storage }, ctx.actor, input));
    }),
  change: memberProcedure
    .input(reviewInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(changeReview(ctx.deps, ctx.actor, input))),
  withdraw: memberProcedure
    .input(reviewInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(withdrawReview(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
