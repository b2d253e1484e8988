import { AppError, delimiters, type MentionColumn } from "@worth/contracts";
import { readCells, UnclosedQuoteError, type Line } from "../imports/reading/read-cells.ts";
import { toUtf8 } from "../imports/reading/to-utf8.ts";
import { findColumns, readMentionRow, type MentionRow } from "./read-mention-row.ts";

/** Without these a row says nothing. */
const neededColumns = ["email", "kind", "channel", "date"] as const satisfies readonly MentionColumn[];

/**
 * The rows of a file of mentions, by whichever separator makes its first row name the columns.
 * @throws AppError import_unreadable for no text, columns that are missing or a quotation mark that never closes
 */
export async function readMentionRows(content: Uint8Array): Promise<MentionRow[]> {
  const text = toUtf8(content);
  for (const delimiter of delimiters) {
    if (delimiter === "whitespace") continue;
    const [header, ...lines] = await readLines(text, delimiter);
    const columns = findColumns(header?.cells ?? []);
    if (neededColumns.every((column) => columns.has(column)))
      return lines.map((line) => readMentionRow(line, columns));
  }
  throw new AppError("import_unreadable", { field: "file" });
}

async function readLines(text: Uint8Array, delimiter: (typeof delimiters)[number]): Promise<Line[]> {
  try {
    const lines: Line[] = [];
    for await (const line of readCells(text, delimiter)) lines.push(line);
    return lines;
  } catch (error) {
    if (error instanceof UnclosedQuoteError) throw new AppError("import_unreadable", { field: "file" });
    throw error;
  }
}
