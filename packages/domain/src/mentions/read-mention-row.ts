import {
  mentionColumns,
  mentionKinds,
  mentionWordsInput,
  voiceChannels,
  type MentionColumn,
  type MentionRowProblem,
  type MentionWordsInput,
} from "@worth/contracts";
import type { Line } from "../imports/reading/read-cells.ts";

export type MentionProblem = {
  lineNumber: number;
  column: MentionColumn;
  problem: MentionRowProblem;
  value: string;
};

/** A row of a file as it was read: whose mention it is, and the words of it; or what is wrong. */
export type MentionRow = {
  lineNumber: number;
  email: string;
  words: MentionWordsInput | null;
  problems: MentionProblem[];
};

/** Where each column stands in the file. */
export type MentionColumns = ReadonlyMap<MentionColumn, number>;

const longestShown = 60;

/** Finds the columns by the names in the first row; what is missing there is empty in every row. */
export function findColumns(header: readonly string[]): MentionColumns {
  const names = header.map((name) => name.trim().toLowerCase());
  return new Map(
    mentionColumns.flatMap((column) => {
      const at = names.indexOf(column);
      return at === -1 ? [] : [[column, at] as const];
    }),
  );
}

const problemOf: Readonly<Record<string, { column: MentionColumn; problem: MentionRowProblem }>> = {
  kind: { column: "kind", problem: "bad_kind" },
  channel: { column: "channel", problem: "bad_channel" },
  url: { column: "link", problem: "bad_link" },
  note: { column: "note", problem: "bad_note" },
  audience: { column: "audience", problem: "bad_audience" },
  saidOn: { column: "date", problem: "bad_date" },
};

/** Reads one row; a bad one tells everything that is wrong with it. */
export function readMentionRow({ lineNumber, cells }: Line, columns: MentionColumns): MentionRow {
  const textAt = (column: MentionColumn): string => cells[columns.get(column) ?? -1] ?? "";
  const audience = textAt("audience");
  const parsed = mentionWordsInput.safeParse({
    kind: mentionKinds.find((kind) => kind === wordOf(textAt("kind"))),
    channel: voiceChannels.find((channel) => channel === wordOf(textAt("channel"))),
    url: textAt("link"),
    note: textAt("note"),
    audience: audience === "" ? null : Number(audience.replaceAll(/[\s,.']/g, "")),
    saidOn: textAt("date"),
  });
  const fields = parsed.success ? [] : parsed.error.issues.map(({ path: [field] }) => String(field));
  const problems = [...new Set(fields)].flatMap((field): MentionProblem[] => {
    const found = problemOf[field];
    return found ? [{ lineNumber, ...found, value: shorten(textAt(found.column)) }] : [];
  });
  return { lineNumber, email: textAt("email"), words: parsed.success ? parsed.data : null, problems };
}

/** "Case study" is written in as many ways as there are tables. */
const wordOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

const shorten = (value: string): string => {
  const characters = Array.from(value);
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join("")}…` : value;
};
