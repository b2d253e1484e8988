/**
 * A table with columns that may hold personal data, and how an erased person leaves it. Statements begin after the row
 * `person`: `ids` (all that stood for them), `"userIds"` (how they signed in), `emails` (normalised addresses) and `known`
 * (every address and id they are known by elsewhere).
 */
export type ErasablePlace = {
  table: string;
  columns: readonly string[];
  /** Takes away what is the person's own. */
  own?: string;
  /** Columns where others may have written the person's name or address: it is struck out there. */
  named?: readonly string[];
  /** The column with the key of a file that goes with the row, and the rows it is taken from. */
  files?: string;
};

/** The person's own rows, by their column of that name. */
export const rowsOf = (table: string, column = "customerId"): string =>
  `DELETE FROM ${table} USING person WHERE ${table}."${column}" = ANY(person.ids)`;

type Parent = { key: string; parent: string; owner?: string };

/** The person's own rows, by what they hang on. */
export const rowsThrough = (table: string, { key, parent, owner = "customerId" }: Parent): string =>
  `DELETE FROM ${table} USING person, ${parent} AS parent
   WHERE parent.id = ${table}."${key}" AND parent."${owner}" = ANY(person.ids)`;

/** The keys of files that hang on what the person owns. */
export const filesThrough = (table: string, { key, parent, owner = "customerId" }: Parent): string =>
  `SELECT "storageKey" AS key FROM ${table}, person, ${parent} AS parent
   WHERE parent.id = ${table}."${key}" AND parent."${owner}" = ANY(person.ids) AND "storageKey" IS NOT NULL`;
