import type { TRPCRouterRecord } from "@trpc/server";
import {
  closeTicketInput,
  decideReviewInput,
  doneSchema,
  exportReviewsOutput,
  getReviewInput,
  listReviewsInput,
  listReviewsOutput,
  photoFileOutput,
  photoInput,
  productAskingSchema,
  proofPictureInput,
  proofPictureOutput,
  replyToReviewInput,
  reviewAskingOutput,
  reviewAskingSchema,
  reviewInput,
  saveDestinationInput,
  staffReviewOutput,
} from "@worth/contracts";
import {
  closeTicket,
  decideReview,
  exportReviews,
  getReview,
  getReviewAsking,
  listReviews,
  readPhoto,
  readProofPicture,
  replyToReview,
  reviewAgain,
  saveDestination,
  saveProductAsking,
  saveReviewAsking,
} from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("reviews.read");
const deciding = staffProcedure("reviews.decide");
const managing = staffProcedure("programme.manage");

export const reviews = {
  list: reading
    .input(listReviewsInput)
    .output(listReviewsOutput)
    .query(({ ctx, input }) => listReviews(ctx.deps, ctx.actor, input)),
  export: reading.output(exportReviewsOutput).query(({ ctx }) => exportReviews(ctx.deps, ctx.actor)),
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

/** When customers are asked for reviews, and where. */
export const reviewAsking = {
  get: reading.output(reviewAskingOutput).query(({ ctx }) => getReviewAsking(ctx.deps, ctx.actor)),
  save: managing
    .input(reviewAskingSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveReviewAsking(ctx.deps, ctx.actor, input))),
  saveProduct: managing
    .input(productAskingSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveProductAsking(ctx.deps, ctx.actor, input))),
  saveDestination: managing
    .input(saveDestinationInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(saveDestination(ctx.deps, ctx.actor, input))),
  closeTicket: deciding
    .input(closeTicketInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(closeTicket(ctx.deps, ctx.actor, input))),
  proofPicture: reading
    .input(proofPictureInput)
    .output(proofPictureOutput)
    .query(({ ctx, input }) => readProofPicture({ ...ctx.deps, ...ctx.storage }, ctx.actor, input)),
} satisfies TRPCRouterRecord;
