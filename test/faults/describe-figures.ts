import { promises, type Figure, type PromiseId } from "./promises.ts";

/** How a test of the report ended, by its name. */
export type Endings = ReadonlyMap<string, "passed" | "failed">;

function verdictOf(figures: readonly Figure[], endings: Endings): string {
  if (figures.length === 0) return "not measured";
  if (figures.some(({ test }) => endings.get(test) !== "passed")) return "BROKEN";
  return figures.some(({ isTooSlow }) => isTooSlow) ? "TOO SLOW here" : "holds";
}

/** The table of a report: a row for each figure, or one that says that there is none. */
export function describeFigures(figures: readonly Figure[], endings: Endings): string {
  const rows = (Object.keys(promises) as PromiseId[]).flatMap((id) => {
    const own = figures.filter((figure) => figure.id === id);
    const verdict = verdictOf(own, endings);
    const [first, ...others] = own.length === 0 ? ["-"] : own.map(({ figure }) => figure);
    return [[id, promises[id], first ?? "-", verdict], ...others.map((figure) => ["", "", figure, ""])];
  });
  const table = [["id", "promise", "figure", "verdict"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
