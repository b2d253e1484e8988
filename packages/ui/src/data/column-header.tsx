import { ArrowDown, ArrowUp } from "lucide-react";
import { Link } from "react-router";
import { classNames } from "../class-names.ts";
import { VisuallyHidden } from "../text/visually-hidden.tsx";
import { useUiText } from "../use-ui-text.ts";
import { changeSearch } from "./change-search.ts";
import { nextSort, type SortState } from "./sort-state.ts";
import type { TableColumn } from "./table-column.ts";

export type ColumnHeaderProps<Row> = {
  column: TableColumn<Row>;
  sort: SortState | undefined;
  search: string;
  sortParam: string;
  pageParam: string;
};

/** A column's name; a link to its order when the server can sort by it. */
export function ColumnHeader<Row>({ column, sort, search, sortParam, pageParam }: ColumnHeaderProps<Row>) {
  const { header, numeric = false, sortKey, headerHidden = false } = column;
  const active = sortKey !== undefined && sort?.key === sortKey ? sort.direction : undefined;
  return (
    <th
      scope="col"
      aria-sort={active}
      className={classNames(
        "pe-4 pb-2 align-bottom text-sm font-medium text-muted last:pe-0",
        numeric ? "text-end" : "text-start",
      )}
    >
      {sortKey === undefined ? (
        <span className={headerHidden ? "sr-only" : "inline-flex min-h-[24px] items-center"}>{header}</span>
      ) : (
        <Link
          preventScrollReset
          to={changeSearch(search, {
            [sortParam]: nextSort(sort, sortKey, numeric ? "descending" : "ascending"),
            [pageParam]: undefined,
          })}
          className={classNames(
            "inline-flex min-h-[24px] items-center gap-1 hover:text-ink",
            active !== undefined && "font-semibold text-ink",
          )}
        >
          {header}
          <SortMark direction={active} />
        </Link>
      )}
    </th>
  );
}

function SortMark({ direction }: { direction: SortState["direction"] | undefined }) {
  const t = useUiText();
  if (direction === undefined) return null;
  const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <>
      <Arrow aria-hidden="true" size={14} />
      <VisuallyHidden>{t(direction === "ascending" ? "sortedAscending" : "sortedDescending")}</VisuallyHidden>
    </>
  );
}
