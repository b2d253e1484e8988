import { Readable } from "node:stream";
import type { ImportMapping } from "@worth/contracts";
import { CsvError, parse } from "csv-parse";

/** One row of a file as text, and the line it begins on, counted from 1. */
export type Line = { lineNumber: number; cells: string[] };

/** A quotation mark opens on about this line and nothing closes it, so that nothing after it can be read. */
export class UnclosedQuoteError extends Error {
  readonly lineNumber: number;

  constructor(lineNumber: number) {
    super(`A quotation mark on line ${lineNumber} is never closed.`);
    this.name = "UnclosedQuoteError";
    this.lineNumber = lineNumber;
  }
}

const characters: Record<ImportMapping["delimiter"], string | string[]> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  whitespace: [" ", "\t"],
};

const sliceBytes = 64 * 1024;
/** Far more than a purchase needs; a longer row means that a quotation mark is missing. */
const longestRowBytes = 64 * 1024;

/**
 * Splits a UTF-8 file into rows of trimmed cells, without holding all of them. Rows without any text are left out.
 * Between whitespace, any run of it separates and there are no empty cells.
 * @throws UnclosedQuoteError after the rows before it
 */
export async function* readCells(
  content: Uint8Array,
  delimiter: ImportMapping["delimiter"],
): AsyncGenerator<Line> {
  const parser = Readable.from(slicesOf(content)).pipe(
    parse({
      delimiter: characters[delimiter],
      record_delimiter: ["\r\n", "\n", "\r"],
      info: true,
      trim: delimiter !== "whitespace",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRowBytes,
    }),
  );
  let linesRead = 0;
  try {
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      const cells = record.map((cell) => cell.trim());
      const lineNumber = info.lines - lineBreaksIn(record);
      linesRead = info.lines;
      if (cells.every((cell) => cell === "")) continue;
      yield { lineNumber, cells: delimiter === "whitespace" ? cells.filter((cell) => cell !== "") : cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnclosedQuoteError(linesRead + 1);
    throw error;
  }
}

/** What the parser gives of a row: how many lines it had read at its end, and the cells. */
type Parsed = { info: { lines: number }; record: string[] };

function* slicesOf(content: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < content.length; start += sliceBytes)
    yield content.subarray(start, start + sliceBytes);
}

/** Line breaks inside quoted cells: the row began that many lines before it ended. */
const lineBreaksIn = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
