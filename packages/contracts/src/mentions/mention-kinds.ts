import type { AdvocacyRole } from "@worth/scoring";
import type { DeclineReason } from "../queue/queue-kinds.ts";

/** Word of mouth elsewhere. */
export const mentionKinds = [
  "post",
  "blog",
  "newsletter",
  "talk",
  "podcast",
  "reference_call",
  "case_study",
  "community_answer",
] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Where people speak. */
export const voiceChannels = [
  "linkedin",
  "x",
  "facebook",
  "instagram",
  "youtube",
  "tiktok",
  "reddit",
  "blog",
  "newsletter",
  "podcast",
  "event",
  "press",
  "community",
  "in_person",
  "other",
] as const;
export type VoiceChannel = (typeof voiceChannels)[number];

/** What somebody entered waits for a person, who believes it or says why not. */
export const proofStates = ["waiting", "approved", "declined"] as const;
export type ProofState = (typeof proofStates)[number];

/** Why staff decline what somebody entered. What it thinks of us is no reason. */
export const proofDeclineReasons = [
  "not_verifiable",
  "unusual_pattern",
  "against_terms",
] as const satisfies readonly DeclineReason[];
export type ProofDeclineReason = (typeof proofDeclineReasons)[number];

/** Whether the linked page was read for its title and author. */
export const pageStates = ["none", "waiting", "read", "unreadable"] as const;

/** The role somebody shows who speaks well of us, or so so, in this way. */
const roleOfKind: Readonly<Record<MentionKind, AdvocacyRole>> = {
  post: "sharer",
  blog: "creator",
  newsletter: "curator",
  talk: "speaker",
  podcast: "speaker",
  reference_call: "advocate",
  case_study: "advocate",
  community_answer: "supporter",
};

/** Who speaks against us is a critic, wherever they do; nobody types a role in. */
export const roleOfMention = (
  kind: MentionKind,
  sentiment: "promoter" | "passive" | "detractor",
): AdvocacyRole => (sentiment === "detractor" ? "critic" : roleOfKind[kind]);
