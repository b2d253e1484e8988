/** Order of a table as its `sort` parameter writes it: `name`, or `-name` for largest first. */
export type SortState = { key: string; direction: "ascending" | "descending" };

export function parseSort(value: string | null | undefined): SortState | undefined {
  if (value === null || value === undefined || value === "" || value === "-") return undefined;
  return value.startsWith("-")
    ? { key: value.slice(1), direction: "descending" }
    : { key: value, direction: "ascending" };
}

/** The parameter a header leads to: turns the order round, or starts with what is looked for first. */
export function nextSort(current: SortState | undefined, key: string, first: SortState["direction"]): string {
  const direction = current?.key === key ? opposite(current.direction) : first;
  return direction === "descending" ? `-${key}` : key;
}

function opposite(direction: SortState["direction"]): SortState["direction"] {
  return direction === "ascending" ? "descending" : "ascending";
}
