import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { classNames } from "../class-names.ts";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { changeSearch } from "./change-search.ts";
import { pageWindow } from "./page-window.ts";

export type PaginationProps = {
  /** From 1. */
  page: number;
  pageSize: number;
  totalCount: number;
  pageParam?: string | undefined;
};

const linkClasses = "inline-flex min-h-8.5 min-w-8.5 items-center justify-center gap-1 rounded-md px-2";

/** Which rows are shown and links to the others; nothing when one page holds them all. */
export function Pagination({ page, pageSize, totalCount, pageParam = "page" }: PaginationProps) {
  const { search } = useLocation();
  const format = useFormat();
  const t = useUiText();
  const pageCount = Math.ceil(totalCount / pageSize);
  if (pageCount <= 1) return null;
  const to = (target: number) =>
    changeSearch(search, { [pageParam]: target === 1 ? undefined : String(target) });
  const rows = {
    first: format.number((page - 1) * pageSize + 1),
    last: format.number(Math.min(page * pageSize, totalCount)),
    total: format.number(totalCount),
  };
  return (
    <nav
      aria-label={t("pages")}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm tabular-nums"
    >
      <p className="text-muted">{t("rowsShown", rows)}</p>
      <ul className="flex flex-wrap items-center gap-1">
        <Neighbour to={page > 1 ? to(page - 1) : undefined}>
          <ChevronLeft aria-hidden="true" size={16} className="rtl:rotate-180" />
          {t("previousPage")}
        </Neighbour>
        {pageWindow(page, pageCount).map((target, index) => (
          <li key={target ?? `gap-${index}`} className="hidden sm:block">
            {target === undefined ? (
              <span className="px-1 text-muted">…</span>
            ) : (
              <Link
                to={to(target)}
                aria-label={t("page", { page: target })}
                aria-current={target === page ? "page" : undefined}
                className={classNames(
                  linkClasses,
                  target === page ? "bg-sunken font-semibold" : "hover:bg-sunken",
                )}
              >
                {target}
              </Link>
            )}
          </li>
        ))}
        <Neighbour to={page < pageCount ? to(page + 1) : undefined}>
          {t("nextPage")}
          <ChevronRight aria-hidden="true" size={16} className="rtl:rotate-180" />
        </Neighbour>
      </ul>
    </nav>
  );
}

function Neighbour({ to, children }: { to: string | undefined; children: ReactNode }) {
  if (to === undefined) return null;
  return (
    <li>
      <Link to={to} className={classNames(linkClasses, "font-medium hover:bg-sunken")}>
        {children}
      </Link>
    </li>
  );
}
