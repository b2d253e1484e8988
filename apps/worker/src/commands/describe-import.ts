import type { ImportDetailOutput, ImportField, ImportMapping, RowErrorReason } from "@worth/contracts";

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const fieldNames: Record<ImportField, string> = {
  customer: "customer",
  occurredAt: "date",
  amount: "amount",
  currency: "currency",
  customerName: "name",
  product: "product",
  country: "country",
};

/** How a file is read, so that a wrong guess shows before anything is imported. */
export function describeMapping(mapping: ImportMapping, header: string[] | null): string {
  const columns = (Object.keys(fieldNames) as ImportField[]).flatMap((field) => {
    const column = mapping[field];
    if (column === null) return [];
    const name = header?.[column];
    return `${fieldNames[field]} ${column + 1}${name ? ` "${name}"` : ""}`;
  });
  const { delimiter, dateFormat, currency, defaultCurrency } = mapping;
  const money = currency === null ? `, amounts in ${defaultCurrency}` : "";
  return [
    `Read as: delimiter ${delimiter}, ${header ? "with a header" : "no header"}, dates ${dateFormat}${money}.`,
    `Columns: ${columns.join(", ")}.`,
  ].join("\n");
}

const reasons: Record<RowErrorReason, string> = {
  missing_customer: "the customer is missing",
  bad_customer: "is no e-mail address and no usable id",
  bad_date: "is no date of that format",
  future_date: "is in the future",
  bad_amount: "is no amount",
  negative_amount: "is negative",
  too_many_decimals: "has more decimals than its currency",
  unknown_currency: "is no currency",
  bad_product: "is too long for a product",
  bad_country: "is no country's code of two letters",
  erased_customer: "was erased at their own request and is not taken in again",
  missing_column: "the row has no such column",
  unclosed_quote: 'a quotation mark (") opens and never closes; nothing after it can be read',
};

const shownErrors = 20;

/** The first bad rows by line number. */
export function describeRowErrors({ rowErrors, badCount }: ImportDetailOutput): string {
  const lines = rowErrors.rows.slice(0, shownErrors).map(({ lineNumber, field, reason, value }) => {
    const subject = field === "row" ? "" : `${fieldNames[field]}: `;
    return `  line ${lineNumber}, ${subject}${value === "" ? "" : `"${value}" `}${reasons[reason]}`;
  });
  const more = rowErrors.total > lines.length ? ["  and more"] : [];
  return [`${counted(badCount, "bad row")}:`, ...lines, ...more].join("\n");
}

type Counts = Pick<ImportDetailOutput, "rowCount" | "addedCount" | "knownCount" | "badCount">;

export function describeCounts({ rowCount, addedCount, knownCount, badCount }: Counts): string {
  return [
    `${counted(rowCount, "row")}: ${counted(addedCount, "new purchase")}`,
    `${counted(knownCount, "known already", "known already")}, ${badCount.toLocaleString("en")} bad.`,
  ].join(", ");
}
