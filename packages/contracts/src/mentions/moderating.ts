import { z } from "zod";
import { sentiments } from "../customers/customers.ts";
import { instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { mentionWordsInput } from "./entering.ts";
import {
  mentionKinds,
  pageStates,
  proofDeclineReasons,
  proofStates,
  voiceChannels,
} from "./mention-kinds.ts";

const mentionId = idSchema("mention");
const personSchema = z.strictObject({ id: idSchema("customer"), displayName: z.string() });

export const listMentionsInput = z.strictObject({
  state: z.enum(proofStates).optional(),
  /** What a person decided, or what was proposed while nobody has. */
  sentiment: z.enum(sentiments).optional(),
  page: pageSchema,
});
export type ListMentionsInput = z.infer<typeof listMentionsInput>;

export const mentionRowOutput = z.strictObject({
  id: mentionId,
  customer: personSchema,
  kind: z.enum(mentionKinds),
  channel: z.enum(voiceChannels),
  state: z.enum(proofStates),
  title: z.string(),
  url: z.string(),
  proposedSentiment: z.enum(sentiments).nullable(),
  sentiment: z.enum(sentiments).nullable(),
  audience: z.int().nullable(),
  touchCount: z.int(),
  saidAt: instantSchema,
  enteredAt: instantSchema,
});
export type MentionRowOutput = z.infer<typeof mentionRowOutput>;

export const listMentionsOutput = pageOf(mentionRowOutput).extend({
  waitingCount: z.int(),
  /** Names to confirm, from "how did you hear about us?". */
  heardCount: z.int(),
});
export type ListMentionsOutput = z.infer<typeof listMentionsOutput>;

export const mentionInput = z.strictObject({ mentionId });
export type MentionInput = z.infer<typeof mentionInput>;

/** A decision that has not taken effect yet, and can be taken back until it does. */
export const pendingDecisionOutput = z.strictObject({
  itemId: idSchema("queueItem"),
  decision: z.enum(["approved", "declined"]),
  reason: z.enum(proofDeclineReasons).nullable(),
  decidedAt: instantSchema,
  undoUntil: instantSchema,
});
export type PendingDecisionOutput = z.infer<typeof pendingDecisionOutput>;

export const mentionOutput = mentionRowOutput.extend({
  author: z.string(),
  note: z.string(),
  page: z.enum(pageStates),
  reason: z.enum(proofDeclineReasons).nullable(),
  /** Null when the member entered it. */
  enteredBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  pending: pendingDecisionOutput.nullable(),
});
export type MentionOutput = z.infer<typeof mentionOutput>;

export const decideMentionInput = z.strictObject({
  mentionId,
  decision: z.discriminatedUnion("kind", [
    /** With what it says of us, as a person read it. */
    z.strictObject({ kind: z.literal("approved"), sentiment: z.enum(sentiments) }),
    z.strictObject({ kind: z.literal("declined"), reason: z.enum(proofDeclineReasons) }),
  ]),
});
export type DecideMentionInput = z.infer<typeof decideMentionInput>;

export const enterMentionInput = mentionWordsInput.extend({ customerId: idSchema("customer") });
export type EnterMentionInput = z.infer<typeof enterMentionInput>;
