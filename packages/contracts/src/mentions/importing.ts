import { z } from "zod";

/** The columns of a file of mentions, by the name in its first row. */
export const mentionColumns = ["email", "link", "kind", "channel", "date", "audience", "note"] as const;
export type MentionColumn = (typeof mentionColumns)[number];

export const largestMentionsBytes = 1024 * 1024;
/** A file with more rows than this is brought in two. */
export const mostMentionRows = 500;

export const mentionRowProblems = [
  "missing_column",
  "unknown_customer",
  "bad_link",
  "bad_kind",
  "bad_channel",
  "bad_date",
  "future_date",
  "bad_audience",
  "bad_note",
  "known_link",
  "link_twice",
] as const;
export type MentionRowProblem = (typeof mentionRowProblems)[number];

export const importMentionsInput = z.strictObject({
  content: z.instanceof(Uint8Array),
  /** Rows that cannot be taken are left out; else one of them keeps all of them out. */
  skipBadRows: z.boolean(),
});
export type ImportMentionsInput = z.infer<typeof importMentionsInput>;

export const importMentionsOutput = z.strictObject({
  addedCount: z.int(),
  problems: z.array(
    z.strictObject({
      lineNumber: z.int(),
      column: z.enum(mentionColumns),
      problem: z.enum(mentionRowProblems),
      value: z.string(),
    }),
  ),
});
export type ImportMentionsOutput = z.infer<typeof importMentionsOutput>;
