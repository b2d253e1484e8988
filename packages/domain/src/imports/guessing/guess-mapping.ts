import { AppError, type ImportField, type ImportMapping } from "@worth/contracts";
import {
  findDateFormat,
  isAddressColumn,
  isCountryColumn,
  isCurrencyColumn,
  isDateColumn,
  rateAsAmount,
  rateAsCustomer,
} from "./column-content.ts";
import { guessLayout, type Layout } from "./guess-layout.ts";
import { findByName } from "./header-names.ts";

/** What a person knows of the file; the rest is guessed. Columns by number, counted from 1, or by their header. */
export type MappingChoices = {
  delimiter?: ImportMapping["delimiter"] | undefined;
  hasHeader?: boolean | undefined;
  dateFormat?: ImportMapping["dateFormat"] | undefined;
  columns?: { [Field in ImportField]?: string | undefined };
};

/**
 * Guesses how a UTF-8 file of purchases is to be read: by its header where that says it, by what the columns hold
 * where it does not.
 * @throws AppError import_unreadable when it has fewer than three columns, invalid_input for a choice it does not have
 */
export async function guessMapping(
  content: Uint8Array,
  defaultCurrency: string,
  choices: MappingChoices = {},
): Promise<{ mapping: ImportMapping; header: string[] | null }> {
  const layout = await guessLayout(content, choices);
  const columns = guessColumns(layout, defaultCurrency, choices);
  const dateFormat = choices.dateFormat ?? findDateFormat(layout.rows, columns.occurredAt) ?? "iso";
  const { delimiter, header } = layout;
  return {
    mapping: { delimiter, hasHeader: header !== null, dateFormat, defaultCurrency, ...columns },
    header,
  };
}

type Columns = Pick<ImportMapping, ImportField>;

function guessColumns(layout: Layout, currency: string, { columns = {} }: MappingChoices): Columns {
  const { header, rows, columnCount } = layout;
  const found = new Map<ImportField, number>();
  for (const [field, choice] of Object.entries(columns) as [ImportField, string | undefined][])
    if (choice !== undefined) found.set(field, findChosen(field, choice, layout));
  const isFree = (column: number) => !found.values().some((taken) => taken === column);
  const guess = (field: ImportField, find: () => number | undefined, fits = isFree) => {
    if (found.has(field)) return;
    const named = header ? findByName(header, field) : undefined;
    const column = named !== undefined && isFree(named) && fits(named) ? named : find();
    if (column !== undefined) found.set(field, column);
  };
  const free = () => Array.from({ length: columnCount }, (_, column) => column).filter(isFree);
  const nothing = () => undefined;

  guess("currency", () => free().find((column) => isCurrencyColumn(rows, column)));
  guess("occurredAt", () => free().find((column) => isDateColumn(rows, column)));
  guess("customer", () => free().find((column) => isAddressColumn(rows, column)));
  guess("customerName", nothing);
  guess("product", nothing);
  // Many files write countries out, and a row without one is still a purchase.
  guess("country", nothing, (column) => isCountryColumn(rows, column));
  guess("amount", () => findBest(free(), (column) => rateAsAmount(rows, column, currency) > 1));
  guess("customer", () => free().toSorted((a, b) => rateAsCustomer(rows, b) - rateAsCustomer(rows, a))[0]);
  guess("amount", () => findBest(free(), (column) => rateAsAmount(rows, column, currency) > 0));

  const orFirstFree = (field: ImportField): number => found.get(field) ?? free()[0] ?? 0;
  return {
    customer: orFirstFree("customer"),
    occurredAt: orFirstFree("occurredAt"),
    amount: orFirstFree("amount"),
    currency: found.get("currency") ?? null,
    customerName: found.get("customerName") ?? null,
    product: found.get("product") ?? null,
    country: found.get("country") ?? null,
  };
}

/** Sums stand to the right of what they are sums of. */
const findBest = (columns: readonly number[], fits: (column: number) => boolean): number | undefined =>
  columns.findLast(fits);

function findChosen(field: ImportField, choice: string, { header, columnCount }: Layout): number {
  const named = header?.findIndex((name) => name.toLowerCase() === choice.trim().toLowerCase()) ?? -1;
  const column = named >= 0 ? named : /^\d+$/.test(choice) ? Number(choice) - 1 : -1;
  if (column < 0 || column >= columnCount)
    throw new AppError("invalid_input", { field, values: { column: choice } });
  return column;
}
