import { z } from "zod";
import { instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

const productId = idSchema("product");
const destinationId = idSchema("reviewDestination");

export const outsideReviewStates = ["waiting", "accepted", "refused"] as const;

/** What a member shows of a review they wrote on another site: its address, a picture of it, or both. */
export const showOutsideReviewInput = z.strictObject({
  productId,
  destinationId,
  link: z.union([
    z.string().trim().length(0),
    z
      .string()
      .trim()
      .max(500)
      .pipe(z.url({ protocol: /^https$/ })),
  ]),
  picture: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
});
export type ShowOutsideReviewInput = z.infer<typeof showOutsideReviewInput>;

export const getOutsideDeskInput = z.strictObject({ productId, destinationId });
export type GetOutsideDeskInput = z.infer<typeof getOutsideDeskInput>;

/** What the page about another site needs. */
export const outsideDeskOutput = z.strictObject({
  product: z.strictObject({ id: productId, name: z.string() }),
  destination: z.strictObject({ id: destinationId, name: z.string(), url: z.string() }),
  /** Whether a reward is promised; never for a site that forbids it. */
  hasIncentive: z.boolean(),
  /** What was shown before, the latest. */
  shown: z.strictObject({ state: z.enum(outsideReviewStates), at: instantSchema }).nullable(),
});
export type OutsideDeskOutput = z.infer<typeof outsideDeskOutput>;

/** What staff look at in the queue. */
export const proofOutput = z.strictObject({
  reviewId: idSchema("outsideReview"),
  productName: z.string(),
  siteName: z.string(),
  link: z.string(),
  hasPicture: z.boolean(),
  hasIncentive: z.boolean(),
});
export type ProofOutput = z.infer<typeof proofOutput>;

export const proofPictureInput = z.strictObject({ reviewId: idSchema("outsideReview") });
export type ProofPictureInput = z.infer<typeof proofPictureInput>;

export const proofPictureOutput = z.strictObject({ content: z.instanceof(Uint8Array<ArrayBuffer>) });
export type ProofPictureOutput = z.infer<typeof proofPictureOutput>;
