/** The page a list's address names; anything that is no page is the first. */
export function readPage(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? 1);
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
