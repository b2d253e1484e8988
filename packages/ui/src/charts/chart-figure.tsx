import type { ReactNode } from "react";
import { ScrollRegion } from "../data/scroll-region.tsx";
import { useUiText } from "../use-ui-text.ts";

export type ChartTable = {
  headers: readonly string[];
  /** Cells as text; the first names the row. */
  rows: readonly (readonly string[])[];
};

export type ChartFigureProps = {
  /** The finding: "Nine tenths of it was brought in". */
  title: string;
  sub?: ReactNode;
  table: ChartTable;
  children: ReactNode;
};

/** A chart under the sentence it proves, with its figures one press away. */
export function ChartFigure({ title, sub, table, children }: ChartFigureProps) {
  const t = useUiText();
  return (
    <figure className="@container grid w-full grid-cols-1 min-w-0 max-w-3xl content-start gap-3">
      <figcaption>
        <span className="block text-lg font-semibold tracking-[-0.01em] text-balance">{title}</span>
        {sub !== undefined && <span className="mt-0.5 block text-sm text-muted">{sub}</span>}
      </figcaption>
      {children}
      <details className="text-sm">
        <summary className="w-fit text-muted hover:text-ink">{t("showFigures")}</summary>
        <ScrollRegion label={title}>
          <FigureTable caption={title} table={table} />
        </ScrollRegion>
      </details>
    </figure>
  );
}

function FigureTable({ caption, table }: { caption: string; table: ChartTable }) {
  return (
    <table className="mt-2 w-full max-w-lg border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          {table.headers.map((header, column) => (
            <th key={header} scope="col" className={cellClasses(column)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]} className="border-b border-line">
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={table.headers[column]} scope="row" className={cellClasses(column)}>
                  {cell}
                </th>
              ) : (
                <td key={table.headers[column]} className={cellClasses(column)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellClasses(column: number): string {
  return column === 0
    ? "py-1.5 pe-4 text-start font-normal"
    : "py-1.5 ps-4 text-end font-normal tabular-nums";
}
