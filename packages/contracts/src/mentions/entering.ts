import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import {
  mentionKinds,
  pageStates,
  proofDeclineReasons,
  proofStates,
  voiceChannels,
} from "./mention-kinds.ts";

export const longestAddress = 500;

/** An address people can open; nothing when there is none. */
export const linkSchema = z.union([
  z.string().trim().length(0),
  z
    .string()
    .trim()
    .max(longestAddress)
    .pipe(z.url({ protocol: /^https?$/ })),
]);

/** Nothing, or text. */
export const noteSchema = z.union([z.string().trim().length(0), textSchema(2_000)]);

/** A day that is not ahead of us is asked of the clock, in the use-case. */
const daySchema = z.iso.date();

/** A number of people as somebody types it, with or without separators; null for nothing, NaN for no number. */
export function readAudience(typed = ""): number | null {
  const digits = typed.replaceAll(/[\s,.']/g, "");
  return digits === "" ? null : Number(digits);
}

export const mentionWordsInput = z.strictObject({
  kind: z.enum(mentionKinds),
  channel: z.enum(voiceChannels),
  /** Empty for what has no address, such as a talk. */
  url: linkSchema,
  note: noteSchema,
  audience: z.int().min(0).max(1_000_000_000).nullable(),
  /** The day it was said. */
  saidOn: daySchema,
});
export type MentionWordsInput = z.infer<typeof mentionWordsInput>;

export const enteredMentionOutput = z.strictObject({ mentionId: idSchema("mention") });
export type EnteredMentionOutput = z.infer<typeof enteredMentionOutput>;

export const pageInput = z.strictObject({ page: pageSchema });
export type PageInput = z.infer<typeof pageInput>;

/** A mention as the member who made it sees it. What it was judged to sound like is staff's business. */
export const ownMentionOutput = z.strictObject({
  id: idSchema("mention"),
  kind: z.enum(mentionKinds),
  channel: z.enum(voiceChannels),
  url: z.string(),
  /** What the page calls itself; empty while nobody read it. */
  title: z.string(),
  note: z.string(),
  audience: z.int().nullable(),
  state: z.enum(proofStates),
  page: z.enum(pageStates),
  reason: z.enum(proofDeclineReasons).nullable(),
  /** How often somebody who is known was led to us by it. */
  touchCount: z.int(),
  saidAt: instantSchema,
  enteredAt: instantSchema,
});
export type OwnMentionOutput = z.infer<typeof ownMentionOutput>;

export const trackedLinkOutput = z.strictObject({
  channel: z.enum(voiceChannels),
  url: z.string(),
  clickCount: z.int(),
});
export type TrackedLinkOutput = z.infer<typeof trackedLinkOutput>;

export const ownMentionsOutput = pageOf(ownMentionOutput).extend({ links: z.array(trackedLinkOutput) });
export type OwnMentionsOutput = z.infer<typeof ownMentionsOutput>;

export const makeLinkInput = z.strictObject({ channel: z.enum(voiceChannels) });
export type MakeLinkInput = z.infer<typeof makeLinkInput>;
