import { mergeRows, type Built, type Rows } from "@worth/factories";
import type { Random } from "./random.ts";

/** Collects the rows of a story that is told backwards from `now`. */
export type Teller = {
  now: Date;
  random: Random;
  daysAgo: (days: number) => Date;
  /** Keeps what was built for the one bulk insert and gives its ids. */
  add: <Ids extends object>(built: Built<Ids>) => Ids;
  rows: () => Rows;
};

const dayMs = 86_400_000;

export function createTeller(now: Date, random: Random): Teller {
  const parts: Rows[] = [];
  return {
    now,
    random,
    daysAgo: (days) => new Date(now.getTime() - Math.round(days * dayMs)),
    add: ({ ids, rows }) => {
      parts.push(rows);
      return ids;
    },
    rows: () => mergeRows(parts),
  };
}
