import { z } from "zod";
import { draftTextSchema, instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { longestReview, reviewDisclosures, reviewRejections, reviewStates } from "./review-kinds.ts";

const productId = idSchema("product");
const reviewId = idSchema("review");
export const starsSchema = z.int().min(1).max(5);

/** One video, at an address people open themselves. */
const videoUrlSchema = z.union([
  z.string().trim().length(0),
  z
    .string()
    .trim()
    .max(500)
    .pipe(z.url({ protocol: /^https$/ })),
]);

/** What can be put down so far. */
export const saveReviewInput = z.strictObject({
  productId,
  stars: starsSchema.nullable(),
  title: draftTextSchema(120),
  body: draftTextSchema(longestReview),
  pros: draftTextSchema(500),
  cons: draftTextSchema(500),
  videoUrl: videoUrlSchema,
});
export type SaveReviewInput = z.infer<typeof saveReviewInput>;

export const saveReviewOutput = z.strictObject({ reviewId });

export const reviewInput = z.strictObject({ reviewId });
export type ReviewInput = z.infer<typeof reviewInput>;

export const addPhotoInput = z.strictObject({ productId, content: z.instanceof(Uint8Array<ArrayBuffer>) });
export type AddPhotoInput = z.infer<typeof addPhotoInput>;

export const photoInput = z.strictObject({ photoId: idSchema("reviewPhoto") });
export type PhotoInput = z.infer<typeof photoInput>;

export const photoOutput = z.strictObject({
  id: idSchema("reviewPhoto"),
  width: z.int(),
  height: z.int(),
});

/** The picture itself; only our own route asks for it. */
export const photoFileOutput = z.strictObject({
  content: z.instanceof(Uint8Array<ArrayBuffer>),
  /** Whether anybody may see it, and keep it for a while. */
  isPublic: z.boolean(),
});
export type PhotoFileOutput = z.infer<typeof photoFileOutput>;

export const reviewWordsOutput = z.strictObject({
  title: z.string(),
  body: z.string(),
  pros: z.string(),
  cons: z.string(),
  videoUrl: z.string(),
});
export type ReviewWordsOutput = z.infer<typeof reviewWordsOutput>;

/** A review as its author sees it. */
export const ownReviewOutput = reviewWordsOutput.extend({
  id: reviewId,
  product: z.strictObject({ id: productId, name: z.string() }),
  state: z.enum(reviewStates),
  stars: starsSchema.nullable(),
  photos: z.array(photoOutput),
  disclosures: z.array(z.enum(reviewDisclosures)),
  isVerified: z.boolean(),
  submittedAt: instantSchema.nullable(),
  /** Why it was rejected, when it is. */
  reason: z.enum(reviewRejections).nullable(),
  helpfulCount: z.int(),
  readCount: z.int(),
});
export type OwnReviewOutput = z.infer<typeof ownReviewOutput>;

export const ownReviewsOutput = z.strictObject({ reviews: z.array(ownReviewOutput) });

export const getOwnDraftInput = z.strictObject({ productId: productId.optional() });
export type GetOwnDraftInput = z.infer<typeof getOwnDraftInput>;

/** What the writing page needs: what can be written about, and what was begun. */
export const reviewDeskOutput = z.strictObject({
  /** What the member bought comes first. */
  products: z.array(z.strictObject({ id: productId, name: z.string(), isBought: z.boolean() })),
  /** The review of the product that was asked for. */
  review: ownReviewOutput.nullable(),
  /** Whether a reward is promised for any review that is submitted. */
  hasIncentive: z.boolean(),
});
export type ReviewDeskOutput = z.infer<typeof reviewDeskOutput>;
