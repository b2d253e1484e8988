/** A cell of a file: text, or a number that a spreadsheet may add up. */
export type CsvCell = string | number;

/**
 * Rows as RFC 4180 has them. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay
 * numbers. The mark at the beginning tells spreadsheets that it is UTF-8.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
