/** The page a list's address names; anything that is no page is the first. */
export function readPage(search: URLSearchParams, name = "page"): number {
  const page = Number(search.get(name) ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** One of the known choices a list's address names; anything else is no choice. */
export function readChoice<Choice extends string>(
  search: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === search.get(name));
}

/** The query of a request's address. */
export function searchOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}

/** A day or an instant a page's address names, as ISO 8601; what is on no calendar is none. */
export function readMomentOf(search: URLSearchParams, name: string): string | undefined {
  const moment = search.get(name) ?? "";
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$/.test(moment)) return undefined;
  const time = Date.parse(moment);
  const isOnCalendar = !Number.isNaN(time) && new Date(time).toISOString().startsWith(moment.slice(0, 10));
  return isOnCalendar ? moment : undefined;
}
