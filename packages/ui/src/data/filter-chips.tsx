import { Link, useLocation } from "react-router";
import { classNames } from "../class-names.ts";
import { useFormat } from "../format/use-format.ts";
import { changeSearch } from "./change-search.ts";

export type FilterChip = {
  /** Value of the parameter; the empty one means "everything" and takes the parameter away. */
  value: string;
  label: string;
  count?: number | undefined;
};

export type FilterChipsProps = {
  /** What is filtered, read aloud: "Which accounts". */
  label: string;
  /** Query parameter the chips set. */
  param: string;
  chips: readonly FilterChip[];
  pageParam?: string | undefined;
};

/** Filters as links: the choice lives in the URL, everything else in it stays. */
export function FilterChips({ label, param, chips, pageParam = "page" }: FilterChipsProps) {
  const { search } = useLocation();
  const format = useFormat();
  const current = new URLSearchParams(search).get(param) ?? "";
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {chips.map(({ value, label: text, count }) => (
          <li key={value}>
            <Link
              preventScrollReset
              to={changeSearch(search, { [param]: value, [pageParam]: undefined })}
              aria-current={value === current ? "true" : undefined}
              className={classNames(
                "inline-flex min-h-7.5 items-center gap-1.5 rounded-full border px-3 text-sm transition-colors",
                "focus-visible:rounded-full",
                value === current
                  ? "border-ink bg-ink text-paper"
                  : "border-line bg-surface hover:border-edge",
              )}
            >
              {text}
              {count !== undefined && (
                <span className={value === current ? undefined : "text-muted"}>{format.number(count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
