import type { TRPCRouterRecord } from "@trpc/server";
import {
  decideReviewInput,
  doneSchema,
  getReviewInput,
  listReviewsInput,
  listReviewsOutput,
  photoFileOutput,
  photoInput,
  replyToReviewInput,
  reviewInput,
  staffReviewOutput,
} from "@worth/contracts";
import { decideReview, getReview, listReviews, readPhoto, replyToReview, reviewAgain } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("reviews.read");
const deciding = staffProcedure("reviews.decide");

export const reviews = {
  list: reading
    .input(listReviewsInput)
    .output(listReviewsOutput)
    .query(({ ctx, input }) => listReviews(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getReviewInput)
    .output(staffReviewOutput)
    .query(({ ctx, input }) => getReview(ctx.deps, ctx.actor, input)),
  photo: reading
    .input(photoInput)
    .output(photoFileOutput)
    .query(({ ctx, input }) => readPhoto({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
  decide: deciding
    .input(decideReviewInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(decideReview(ctx.deps, ctx.actor, input))),
  reply: deciding
    .input(replyToReviewInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(replyToReview(ctx.deps, ctx.actor, input))),
  again: deciding
    .input(reviewInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(reviewAgain(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
