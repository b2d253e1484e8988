import type { ImportMapping } from "@worth/contracts";
import { CsvError, parse, type Parser } from "csv-parse";

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
 * Splits a UTF-8 file into rows of trimmed cells, a slice of it at a time. Rows without any text are left out. Between
 * whitespace, any run of it separates and there are no empty cells.
 * @throws UnclosedQuoteError after the rows before it
 */
export async function* readCells(
  content: Uint8Array,
  delimiter: ImportMapping["delimiter"],
): AsyncGenerator<Line> {
  let read: Line[] = [];
  let linesRead = 0;
  const collect = (record: string[], { lines }: { lines: number }): null => {
    linesRead = lines;
    const cells = record.map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== "");
    const lineNumber = lines - lineBreaksIn(record);
    if (filled.length > 0) read.push({ lineNumber, cells: delimiter === "whitespace" ? filled : cells });
    return null;
  };
  const parser = parse({
    delimiter: characters[delimiter],
    record_delimiter: ["\r\n", "\n", "\r"],
    trim: delimiter !== "whitespace",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRowBytes,
    on_record: collect,
  });
  // Errors come back from `feed`; without a listener Node would end the process for them as well.
  parser.on("error", () => {});
  try {
    for (const slice of [...slicesOf(content), null]) {
      const error = await feed(parser, slice);
      yield* read;
      read = [];
      if (error instanceof CsvError) throw new UnclosedQuoteError(linesRead + 1);
      if (error) throw error;
    }
  } finally {
    parser.destroy();
  }
}

/**
 * Gives the parser a slice, or null for the end, and waits until it has called back for every row in it. As a stream
 * to iterate over it would lose the rows just before an error.
 */
function feed(parser: Parser, slice: Uint8Array | null): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const settle = (error?: Error | null) => resolve(error ?? undefined);
    if (slice === null) parser.end(settle);
    else parser.write(slice, settle);
  });
}

function* slicesOf(content: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < content.length; start += sliceBytes)
    yield content.subarray(start, start + sliceBytes);
}

/** Line breaks inside quoted cells: the row began that many lines before it ended. */
const lineBreaksIn = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
