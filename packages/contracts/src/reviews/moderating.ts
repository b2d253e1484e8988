import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { reviewDisclosures, reviewRejections, reviewStates } from "./review-kinds.ts";
import { photoOutput, reviewWordsOutput, starsSchema } from "./writing.ts";

const reviewId = idSchema("review");

/** What staff look at; drafts are their authors' own. */
export const reviewFilters = ["waiting", "reported", "published", "rejected"] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export const listReviewsInput = z.strictObject({
  filter: z.enum(reviewFilters).default("waiting"),
  page: pageSchema,
});
export type ListReviewsInput = z.infer<typeof listReviewsInput>;

export const staffReviewRowOutput = z.strictObject({
  id: reviewId,
  product: z.strictObject({ id: idSchema("product"), name: z.string() }),
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  title: z.string(),
  stars: starsSchema,
  state: z.enum(reviewStates),
  disclosures: z.array(z.enum(reviewDisclosures)),
  isVerified: z.boolean(),
  submittedAt: instantSchema,
  reportCount: z.int(),
});
export type StaffReviewRowOutput = z.infer<typeof staffReviewRowOutput>;

/** Of all decisions so far about reviews with so many stars. */
export const rejectedShareOutput = z.strictObject({
  stars: starsSchema,
  decidedCount: z.int(),
  rejectedCount: z.int(),
  /** With its 95 % interval; null while nothing was decided. */
  share: z.strictObject({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Rejected more often than those of other stars, beyond what chance explains. */
  isMore: z.boolean(),
});
export type RejectedShareOutput = z.infer<typeof rejectedShareOutput>;

export const listReviewsOutput = pageOf(staffReviewRowOutput).extend({
  waitingCount: z.int(),
  reportedCount: z.int(),
  rejectedShares: z.array(rejectedShareOutput).length(5),
});
export type ListReviewsOutput = z.infer<typeof listReviewsOutput>;

export const getReviewInput = z.strictObject({ reviewId });
export type GetReviewInput = z.infer<typeof getReviewInput>;

export const staffReviewOutput = staffReviewRowOutput.extend({
  ...reviewWordsOutput.shape,
  version: z.int(),
  photos: z.array(photoOutput),
  reply: z.strictObject({ body: z.string(), at: instantSchema }).nullable(),
  helpfulCount: z.int(),
  readCount: z.int(),
  reports: z.array(z.strictObject({ reason: z.enum(reviewRejections), count: z.int() })),
  /** What was submitted before, and what was decided about it; the newest first. */
  history: z.array(
    reviewWordsOutput.extend({
      version: z.int(),
      stars: starsSchema,
      submittedAt: instantSchema,
      outcome: z.enum(["published", "rejected"]).nullable(),
      reason: z.enum(reviewRejections).nullable(),
      decidedAt: instantSchema.nullable(),
    }),
  ),
});
export type StaffReviewOutput = z.infer<typeof staffReviewOutput>;

export const decideReviewInput = z.strictObject({
  reviewId,
  /** What was read: another version is not decided by it. */
  version: z.int().min(1),
  outcome: z.enum(["published", "rejected"]),
  /** Needed to reject. */
  reason: z.enum(reviewRejections).optional(),
});
export type DecideReviewInput = z.infer<typeof decideReviewInput>;

export const replyToReviewInput = z.strictObject({ reviewId, body: textSchema(2_000) });
export type ReplyToReviewInput = z.infer<typeof replyToReviewInput>;

/** Every published review, as it stands on the wall, with what readers must know of its author. */
export const exportReviewsOutput = z.strictObject({
  rows: z.array(
    reviewWordsOutput.omit({ videoUrl: true }).extend({
      id: reviewId,
      productName: z.string(),
      stars: starsSchema,
      authorFirstName: z.string(),
      publishedAt: instantSchema,
      isVerified: z.boolean(),
      disclosures: z.array(z.enum(reviewDisclosures)),
    }),
  ),
});
export type ExportReviewsOutput = z.infer<typeof exportReviewsOutput>;
