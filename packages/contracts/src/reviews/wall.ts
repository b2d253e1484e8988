import { z } from "zod";
import { instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { reviewDisclosures, reviewRejections, reviewSorts } from "./review-kinds.ts";
import { photoOutput, reviewWordsOutput, starsSchema } from "./writing.ts";

/** The note a visitor agreed to keep in their browser; null for who did not. */
export const visitorSchema = z.uuid().nullable();

export const listWallInput = z.strictObject({
  productId: idSchema("product").optional(),
  sort: z.enum(reviewSorts).default("newest"),
  stars: starsSchema.optional(),
  verifiedOnly: z.boolean().default(false),
  page: pageSchema,
  visitor: visitorSchema,
});
export type ListWallInput = z.infer<typeof listWallInput>;

/** The wall inside somebody else's page: the newest reviews, of one product or of all. */
export const embeddedWallInput = z.strictObject({ productId: idSchema("product").optional() });

export const wallReviewOutput = reviewWordsOutput.extend({
  id: idSchema("review"),
  product: z.strictObject({ id: idSchema("product"), name: z.string() }),
  /** The first word of their name; empty when it is an address. */
  authorFirstName: z.string(),
  stars: starsSchema,
  photos: z.array(photoOutput),
  disclosures: z.array(z.enum(reviewDisclosures)),
  isVerified: z.boolean(),
  isOwn: z.boolean(),
  publishedAt: instantSchema,
  helpfulCount: z.int(),
  /** Whether the reader found it helpful or reported it before. */
  isMarkedHelpful: z.boolean(),
  isReported: z.boolean(),
  reply: z.strictObject({ body: z.string(), at: instantSchema }).nullable(),
});
export type WallReviewOutput = z.infer<typeof wallReviewOutput>;

/** What all published reviews say together, however they are filtered. */
export const ratingOutput = z.strictObject({
  count: z.int(),
  /** Null while there is none. */
  mean: z.number().nullable(),
  /** How many gave one star, two, … five. */
  byStars: z.array(z.int()).length(5),
  verifiedCount: z.int(),
  /** How many of a hundred give four or five stars, with its 95 % interval; null while there is none. */
  content: z.strictObject({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type RatingOutput = z.infer<typeof ratingOutput>;

export const listWallOutput = pageOf(wallReviewOutput).extend({
  product: z.strictObject({ id: idSchema("product"), name: z.string() }).nullable(),
  rating: ratingOutput,
  /** Products with reviews, for the filter; empty on a product's own wall. */
  products: z.array(z.strictObject({ id: idSchema("product"), name: z.string(), count: z.int() })),
});
export type ListWallOutput = z.infer<typeof listWallOutput>;

export const markHelpfulInput = z.strictObject({
  reviewId: idSchema("review"),
  isHelpful: z.boolean(),
  visitor: visitorSchema,
});
export type MarkHelpfulInput = z.infer<typeof markHelpfulInput>;

export const reportReviewInput = z.strictObject({
  reviewId: idSchema("review"),
  reason: z.enum(reviewRejections),
  visitor: visitorSchema,
});
export type ReportReviewInput = z.infer<typeof reportReviewInput>;
