import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { classNames } from "../class-names.ts";
import { useUiText } from "../use-ui-text.ts";
import { ColumnHeader } from "./column-header.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { parseSort, type SortState } from "./sort-state.ts";
import type { TableColumn } from "./table-column.ts";

export type DataTableProps<Row> = {
  /** What the table holds; always read aloud, shown when `captionShown`. */
  caption: string;
  captionShown?: boolean | undefined;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The order when the URL names none. */
  defaultSort?: SortState | undefined;
  /** Query parameter of the order; a page with two tables gives each its own. */
  sortParam?: string | undefined;
  /** Query parameter of the page, taken away when the order changes. */
  pageParam?: string | undefined;
  /** Shown in place of a table without rows. */
  empty?: ReactNode;
  /** Adds a checkbox to each row for the form with id `form`; ticked rows are sent as `name`. */
  selection?: { form: string; name: string; label: (row: Row) => string } | undefined;
  /** Tighter rows for lists of lines. */
  dense?: boolean | undefined;
};

/** A table the server sorted and cut into pages. Its order lives in the URL, so headers are plain links. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown = false, columns, rows, rowKey, empty, selection, dense = false } = props;
  const { sortParam = "sort", pageParam = "page", defaultSort } = props;
  const { search } = useLocation();
  const t = useUiText();
  if (rows.length === 0 && empty !== undefined) return empty;
  const sort = parseSort(new URLSearchParams(search).get(sortParam)) ?? defaultSort;
  return (
    <ScrollRegion label={caption}>
      <table className="w-full border-collapse text-start">
        <caption className={captionShown ? "pb-3 text-start text-lg font-semibold" : "sr-only"}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-line">
            {selection !== undefined && (
              <th scope="col" className="w-9">
                <span className="sr-only">{t("selection")}</span>
              </th>
            )}
            {columns.map((column) => (
              <ColumnHeader key={column.key} {...{ column, sort, search, sortParam, pageParam }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {selection !== undefined && (
                <td className={classNames("align-top", dense ? "py-1.5" : "py-3")}>
                  <label className="grid size-[24px] place-items-center">
                    <input
                      type="checkbox"
                      form={selection.form}
                      name={selection.name}
                      value={rowKey(row)}
                      aria-label={t("selectRow", { name: selection.label(row) })}
                      className="size-[24px]"
                    />
                  </label>
                </td>
              )}
              {columns.map((column) => (
                <TableCell key={column.key} column={column} dense={dense}>
                  {column.cell(row)}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type TableCellProps<Row> = { column: TableColumn<Row>; dense: boolean; children: ReactNode };

function TableCell<Row>({ column, dense, children }: TableCellProps<Row>) {
  const className = classNames(
    "pe-4 align-top font-normal last:pe-0",
    dense ? "py-2 text-sm" : "py-3.5",
    column.numeric === true ? "text-end tabular-nums" : "text-start",
    column.width === "nowrap" && "whitespace-nowrap",
    column.width === "wide" && "min-w-56",
  );
  if (column.rowHeader === true) {
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    );
  }
  return <td className={className}>{children}</td>;
}
