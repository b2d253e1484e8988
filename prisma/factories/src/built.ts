import type { Reader } from "@worth/db";
import { insertRows, type Rows } from "./rows.ts";

/** What a builder gives: the ids others refer to, and the rows to write. */
export type Built<Ids extends object> = { ids: Ids; rows: Rows };

/** Turns a builder into a factory that writes what was built and returns the ids. */
export function inserting<Overrides extends [object?], Ids extends object>(
  build: (...overrides: Overrides) => Built<Ids>,
) {
  return async (client: Reader, ...overrides: Overrides): Promise<Ids> => {
    const { ids, rows } = build(...overrides);
    await insertRows(client, rows);
    return ids;
  };
}
