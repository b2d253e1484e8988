import { AppError, delimiters, type ImportMapping } from "@worth/contracts";
import { isAddressColumn, isCurrencyColumn, isDateColumn, rateAsAmount } from "./column-content.ts";
import { findByName } from "./header-names.ts";
import { readSample } from "../reading/read-sample.ts";

/** A file's first rows, split. `columnCount` is how many cells most of them have. */
export type Layout = {
  delimiter: ImportMapping["delimiter"];
  header: string[] | null;
  rows: string[][];
  columnCount: number;
};

const sampleRows = 200;
/** Customer, date and amount. */
const fewestColumns = 3;

type Chosen = { delimiter?: ImportMapping["delimiter"] | undefined; hasHeader?: boolean | undefined };

/**
 * Finds out how a file is split and whether its first row is a header.
 * @throws AppError import_unreadable when no delimiter gives at least a customer, a date and an amount
 */
export async function guessLayout(content: Uint8Array, chosen: Chosen): Promise<Layout> {
  const tried = chosen.delimiter === undefined ? delimiters : [chosen.delimiter];
  let best: (Layout & { agreement: number }) | undefined;
  for (const delimiter of tried) {
    const lines = await readSample(content, delimiter, sampleRows);
    const cells = lines.map((line) => line.cells);
    const { columnCount, agreement } = countColumns(cells);
    if (columnCount < fewestColumns || (best && best.agreement >= agreement)) continue;
    best = { delimiter, header: null, rows: cells, columnCount, agreement };
  }
  const [first, ...rest] = best?.rows ?? [];
  if (!best || !first) throw new AppError("import_unreadable");
  const { delimiter, rows, columnCount } = best;
  const hasHeader = chosen.hasHeader ?? looksLikeHeader(first);
  return hasHeader
    ? { delimiter, header: first, rows: rest, columnCount }
    : { delimiter, header: null, rows, columnCount };
}

/** The number of cells most rows have, and the share of rows that have it. */
function countColumns(rows: readonly string[][]): { columnCount: number; agreement: number } {
  const counts = Map.groupBy(rows, (cells) => cells.length);
  const [columnCount, having] = [...counts].reduce<[number, string[][]]>(
    (most, next) => (next[1].length > most[1].length ? next : most),
    [0, []],
  );
  return { columnCount, agreement: having.length / Math.max(rows.length, 1) };
}

/** A header names a field we know, or at least holds nothing that only data would. */
function looksLikeHeader(first: string[]): boolean {
  const isData = first.some(
    (_, column) =>
      isDateColumn([first], column) ||
      isAddressColumn([first], column) ||
      isCurrencyColumn([first], column) ||
      rateAsAmount([first], column, "USD") > 0,
  );
  return (
    !isData || (findByName(first, "occurredAt") !== undefined && findByName(first, "amount") !== undefined)
  );
}
