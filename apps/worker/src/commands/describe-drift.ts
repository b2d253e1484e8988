import type { LedgerDrift } from "@worth/domain";

const names = {
  balance: "balance of an account",
  transaction: "sum of a transaction",
  unit: "sum of a unit",
  lot: "what a lot has left",
  points_in_lots: "points against lots",
} as const satisfies Record<LedgerDrift["what"], string>;

/** What a comparison of the books found, as the console says it. */
export function describeDrift(drift: readonly LedgerDrift[], transactionCount: number): string {
  const verdict = `${drift.length.toLocaleString("en")} ${drift.length === 1 ? "difference" : "differences"} in ${transactionCount.toLocaleString("en")} transactions`;
  if (drift.length === 0) return verdict;
  const rows = [
    ["what", "id", "stored", "from lines"],
    ...drift.map(({ what, id, stored, rebuilt }) => [names[what], id, stored, rebuilt]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  return [...table.map((row) => row.trimEnd()), "", verdict].join("\n");
}
