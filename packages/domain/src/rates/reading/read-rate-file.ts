import type { DatedRateOutput, ImportMapping, RateProblemOutput } from "@worth/contracts";
import { readCells, UnclosedQuoteError, type Line } from "../../imports/reading/read-cells.ts";
import { readRate, type RateContext, type TypedRate } from "./read-rate.ts";

export type RateRowProblem = RateProblemOutput & { lineNumber: number; value: string };

export type RateFile = {
  /** One rate a currency and day, in the order of the file. */
  rates: DatedRateOutput[];
  /** Rows that repeat an earlier one, word for word. */
  repeatedCount: number;
  badCount: number;
  problems: RateRowProblem[];
};

const longestShown = 60;

/**
 * Reads rows of currency, day and rate. A first row without any digit is a header, and when it names the three columns
 * it also says where they stand.
 * @param text UTF-8
 */
export async function readRateFile(text: Uint8Array, context: RateContext): Promise<RateFile> {
  const file: RateFile = { rates: [], repeatedCount: 0, badCount: 0, problems: [] };
  const known = new Map<string, string>();
  const refuse = (lineNumber: number, problems: readonly RateProblemOutput[], typed: Partial<TypedRate>) => {
    file.badCount += 1;
    file.problems.push(
      ...problems.map((problem) => ({
        ...problem,
        lineNumber,
        value: problem.field === "row" ? "" : (typed[problem.field] ?? "").slice(0, longestShown),
      })),
    );
  };
  const take = (line: Line, columns: Columns) => {
    const { lineNumber } = line;
    const typed = readColumns(line, columns);
    if ("reason" in typed) return refuse(lineNumber, [typed], {});
    const reading = readRate(typed, context);
    if (reading.kind === "bad") return refuse(lineNumber, reading.problems, typed);
    const { currency, validOn, rate } = reading.rate;
    const before = known.get(`${currency} ${validOn}`);
    if (before === rate) file.repeatedCount += 1;
    else if (before !== undefined) refuse(lineNumber, [{ field: "rate", reason: "second_rate" }], typed);
    else {
      known.set(`${currency} ${validOn}`, rate);
      file.rates.push(reading.rate);
    }
  };
  try {
    let columns: Columns | null = null;
    for await (const line of readCells(text, guessDelimiter(text))) {
      const isHeader: boolean = columns === null && !line.cells.some((cell) => /\d/.test(cell));
      columns ??= isHeader ? namedColumns(line.cells) : inOrder;
      if (!isHeader) take(line, columns);
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuoteError)) throw error;
    refuse(error.lineNumber, [{ field: "row", reason: "unclosed_quote" }], {});
  }
  return file;
}

type Columns = Record<keyof TypedRate, number> & { count: number };

const inOrder: Columns = { currency: 0, validOn: 1, rate: 2, count: 3 };

const names: Record<keyof TypedRate, RegExp> = {
  currency: /^(currency|currency ?code|ccy|code|from|w(ä|ae|a)hrung|devise|moneda)$/i,
  validOn: /^(day|date|valid ?(on|from)|datum|tag|fecha|jour)$/i,
  rate: /^(rate|exchange ?rate|value|kurs|taux|cambio)$/i,
};

/** Where a header puts the columns; one that names something else still has them in their usual order. */
function namedColumns(header: readonly string[]): Columns {
  const cells = withoutEmptyEnd(header);
  const find = (name: keyof TypedRate) =>
    cells.findIndex((cell) => names[name].test(cell.replace(/_/g, " ")));
  const found = {
    currency: find("currency"),
    validOn: find("validOn"),
    rate: find("rate"),
    count: cells.length,
  };
  return Object.values(found).includes(-1) ? inOrder : found;
}

/** The three cells of a row. One cell too many is refused: it may be half of a rate with a decimal comma. */
function readColumns({ cells }: Line, columns: Columns): TypedRate | RateProblemOutput {
  const filled = withoutEmptyEnd(cells);
  if (filled.length > columns.count) return { field: "row", reason: "too_many_columns" };
  const [currency, validOn, rate] = [cells[columns.currency], cells[columns.validOn], cells[columns.rate]];
  if (currency === undefined || validOn === undefined || rate === undefined)
    return { field: "row", reason: "missing_column" };
  return { currency, validOn, rate };
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** By the first line with any text: rates hold commas, so a semicolon or a tab goes first. */
function guessDelimiter(text: Uint8Array): ImportMapping["delimiter"] {
  const first = /\S[^\r\n]*/.exec(new TextDecoder().decode(text.subarray(0, 4096)))?.[0] ?? "";
  if (first.includes(";")) return "semicolon";
  if (first.includes("\t")) return "tab";
  return first.includes(",") ? "comma" : "whitespace";
}
