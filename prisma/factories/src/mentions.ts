import { createId } from "@worth/contracts";
import type { AdvocacyRole } from "@worth/scoring";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type MentionOverrides = {
  id?: string;
  customerId: string;
  kind?: "post" | "blog" | "newsletter" | "talk" | "podcast" | "case_study" | "community_answer";
  channel?:
    | "linkedin"
    | "x"
    | "youtube"
    | "blog"
    | "newsletter"
    | "podcast"
    | "event"
    | "community"
    | "other";
  state?: "waiting" | "approved" | "declined";
  /** What a person decided of an approved one. */
  sentiment?: "promoter" | "passive" | "detractor";
  proposedSentiment?: "promoter" | "passive" | "detractor" | null;
  role?: AdvocacyRole;
  audience?: number | null;
  url?: string;
  title?: string;
  author?: string;
  note?: string;
  reason?: "not_verifiable" | "against_terms";
  occurredAt?: Date;
  /** When it was entered, and decided if it was. */
  createdAt?: Date;
};

type MentionIds = { mentionId: string; actId: string | null };

/** A post on LinkedIn, approved the moment it was entered, with its act. */
export function buildMention(overrides: MentionOverrides): Built<MentionIds> {
  const { id = createId("mention"), customerId, kind = "post", channel = "linkedin" } = overrides;
  const { state = "approved", sentiment = "promoter", proposedSentiment = null, audience = null } = overrides;
  const { occurredAt = longAgo, createdAt = occurredAt, reason = "not_verifiable" } = overrides;
  const { url = `https://example.com/${id}`, title = "", author = "", note = "" } = overrides;
  const { role = sentiment === "detractor" ? "critic" : "sharer" } = overrides;
  const isApproved = state === "approved";
  const actId = isApproved ? createId("act") : null;
  const mention = {
    id,
    customerId,
    kind,
    channel,
    state,
    actId,
    audience,
    page: title === "" ? ("none" as const) : ("read" as const),
    proposedSentiment,
    sentiment: isApproved ? sentiment : null,
    reason: state === "declined" ? reason : null,
    occurredAt,
    createdAt,
    decidedAt: state === "waiting" ? null : createdAt,
  };
  const normalizedUrl = url === "" ? null : url;
  return {
    ids: { mentionId: id, actId },
    rows: {
      act: actId
        ? [{ id: actId, customerId, kind: "mention", role, sentiment, occurredAt, recordedAt: createdAt }]
        : [],
      actText: actId ? [{ actId, title, body: note }] : [],
      mention: [mention],
      mentionText: [{ mentionId: id, url, normalizedUrl, title, author, note }],
    },
  };
}

export const createMention = inserting(buildMention);
