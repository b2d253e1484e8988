import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ReviewOverrides = {
  id?: string;
  actId?: string;
  customerId: string;
  productId: string;
  state?: "waiting" | "published" | "rejected";
  stars?: number;
  title?: string;
  body?: string;
  pros?: string;
  cons?: string;
  verifiedPurchaseId?: string | null;
  sentiment?: "promoter" | "passive" | "detractor";
  isIncentivised?: boolean;
  isEmployee?: boolean;
  isRelative?: boolean;
  submittedAt?: Date;
  /** Who decided; needed unless it waits. */
  staffId?: string;
  reason?: "off_topic" | "abusive" | "personal_data" | "advertising" | "not_own_experience" | "unlawful";
  /** What staff answered below it. */
  reply?: string;
};

type ReviewIds = { reviewId: string; actId: string };

/** A review of four stars, published the moment it was submitted, with its act. */
export function buildReview(overrides: ReviewOverrides): Built<ReviewIds> {
  const { id = createId("review"), actId = createId("act"), customerId, productId } = overrides;
  const { state = "published", stars = 4, submittedAt = longAgo, staffId = "stf_0" } = overrides;
  const { title = "It does what it should", body = "A month in, and nothing to mend." } = overrides;
  const { pros = "", cons = "", verifiedPurchaseId = null, reply, reason = "off_topic" } = overrides;
  const { sentiment = null } = overrides;
  const { isIncentivised = false, isEmployee = false, isRelative = false } = overrides;
  const words = { title, body, pros, cons, videoUrl: "" };
  const isDecided = state !== "waiting";
  const decision = {
    id: createId("reviewDecision"),
    reviewId: id,
    version: 1,
    stars,
    outcome: state === "rejected" ? ("rejected" as const) : ("published" as const),
    reason: state === "rejected" ? reason : null,
    staffId,
    occurredAt: submittedAt,
    recordedAt: submittedAt,
  };
  const review = {
    id,
    customerId,
    productId,
    actId,
    state,
    stars,
    version: 1,
    verifiedPurchaseId,
    isIncentivised,
    isEmployee,
    isRelative,
    createdAt: submittedAt,
    submittedAt,
    publishedAt: state === "published" ? submittedAt : null,
    updatedAt: submittedAt,
  };
  const moments = { occurredAt: submittedAt, recordedAt: submittedAt };
  return {
    ids: { reviewId: id, actId },
    rows: {
      act: [{ id: actId, customerId, kind: "review", role: "reviewer", productId, sentiment, ...moments }],
      actText: [{ actId, title, body }],
      review: [review],
      reviewText: [{ reviewId: id, ...words }],
      reviewVersion: [{ reviewId: id, version: 1, stars, ...words, submittedAt }],
      reviewDecision: isDecided ? [decision] : [],
      reviewReply:
        reply === undefined
          ? []
          : [{ reviewId: id, body: reply, staffId, createdAt: submittedAt, updatedAt: submittedAt }],
    },
  };
}

export const createReview = inserting(buildReview);
