import { redirect } from "react-router";

type Page = { rows: readonly unknown[]; page: number };

/** A page of a list as read; an address beyond its end leads to the beginning, with its filters. */
export function withinEnd<List extends Page>(request: Request, list: List, name = "page"): List {
  if (list.page === 1 || list.rows.length > 0) return list;
  const url = new URL(request.url);
  url.searchParams.delete(name);
  throw redirect(`${url.pathname}${url.search}`);
}
