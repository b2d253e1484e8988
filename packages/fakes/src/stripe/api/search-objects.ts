import { refuse } from "./refusal.ts";

export type SearchParams = { query: string; limit?: number; page?: string };

export type SearchResult<Item> = {
  object: "search_result";
  data: readonly Item[];
  has_more: boolean;
  next_page: string | null;
  url: string;
};

type Clause = { isNegated: boolean; field: string; operator: string; value: string };

const clausePattern =
  /^\s*(-?)(\w+(?:\["[^"]*"\])?)(:|~|>=|<=|>|<)(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\d+))/;

const readClauses = (query: string): { clauses: Clause[]; isAny: boolean } => {
  const clauses: Clause[] = [];
  const joints = new Set<string>();
  let rest = query;
  while (rest.trim() !== "") {
    const joint = clauses.length > 0 ? /^\s+(AND|OR)\b/i.exec(rest) : null;
    if (joint !== null) {
      joints.add((joint[1] ?? "").toUpperCase());
      rest = rest.slice(joint[0].length);
    }
    const match = clausePattern.exec(rest);
    const [whole = "", sign, field = "", operator = "", double, single, digits] = match ?? [];
    if (match === null || joints.size > 1) {
      throw refuse("We were unable to parse your search query.", { param: "query" });
    }
    const value = (double ?? single ?? digits ?? "").replace(/\\(.)/g, "$1");
    clauses.push({ isNegated: sign === "-", field: field.replace("'", '"'), operator, value });
    rest = rest.slice(whole.length);
  }
  return { clauses, isAny: joints.has("OR") };
};

const readField = (object: object, field: string): unknown => {
  const key = /^(\w+)\["([^"]*)"\]$/.exec(field);
  const value: unknown = Reflect.get(object, key?.[1] ?? field);
  return key === null || typeof value !== "object" || value === null
    ? value
    : Reflect.get(value, key[2] ?? "");
};

const matchesClause = (object: object, { isNegated, field, operator, value }: Clause): boolean => {
  const found = readField(object, field);
  const text = typeof found === "string" || typeof found === "number" ? String(found).toLowerCase() : null;
  const wanted = value.toLowerCase();
  const compare = (): boolean => {
    if (text === null) return false;
    if (operator === ":") return text === wanted;
    if (operator === "~") return text.includes(wanted);
    if (operator === ">") return Number(text) > Number(wanted);
    if (operator === ">=") return Number(text) >= Number(wanted);
    return operator === "<" ? Number(text) < Number(wanted) : Number(text) <= Number(wanted);
  };
  return compare() !== isNegated;
};

/** Answers a query of Stripe's search language: clauses joined by AND or by OR. */
export const searchObjects = <Item extends object>(
  newestFirst: readonly Item[],
  { query, limit = 10, page }: SearchParams,
  url: string,
): SearchResult<Item> => {
  const { clauses, isAny } = readClauses(query);
  const matching = newestFirst.filter((item) =>
    isAny
      ? clauses.some((clause) => matchesClause(item, clause))
      : clauses.every((clause) => matchesClause(item, clause)),
  );
  const start = Number(page ?? 0);
  const end = start + limit;
  const hasMore = end < matching.length;
  const data = matching.slice(start, end);
  return { object: "search_result", data, has_more: hasMore, next_page: hasMore ? String(end) : null, url };
};
