/**
 * A table with rows about people, and how an erased person leaves it. Conditions and statements begin after the row
 * `person`: `ids` (all that stood for them), `"userIds"` (how they signed in), `emails` (normalised addresses) and `known`
 * (every address and id they are known by elsewhere).
 */
export type ErasablePlace = {
  table: string;
  /** The columns that may hold personal data. */
  columns: readonly string[];
  /** Which rows are the person's own. */
  mine?: string;
  /** Takes away what is the person's own; nothing where their rows stay, as lines about nobody. */
  own?: string;
  /** Columns where others may have written the person's name or address: it is struck out there. */
  named?: readonly string[];
  /** A file goes with each row; its key is in the column `storageKey`. */
  hasFiles?: boolean;
} & Given;

/** What a member is given of their own rows when they download everything. */
type Given = {
  /** What the rows are called in the file, when one table holds two kinds. */
  called?: string;
  /** Columns that are left out: secrets, and what is another's. */
  hidden?: readonly string[];
  /** What is added to each row, as SQL of an object. */
  added?: string;
  /** Why the rows are not given at all. */
  withheld?: string;
};

type OwnRows = { table: string; mine: string };

const take = ({ table, mine }: OwnRows): string => `DELETE FROM ${table} USING person WHERE ${mine}`;

/** Facts about the person, by their column of that name. They stay. */
export const factsOf = (table: string, column = "customerId"): OwnRows & { columns: [] } => ({
  table,
  columns: [],
  mine: `${table}."${column}" = ANY(person.ids)`,
});

type Parent = { key: string; parent: string; owner?: string };

/** Facts about the person, by what they hang on. They stay. */
export const factsThrough = (
  table: string,
  { key, parent, owner = "customerId" }: Parent,
): OwnRows & { columns: [] } => ({
  table,
  columns: [],
  mine: `EXISTS (SELECT FROM ${parent} AS parent
    WHERE parent.id = ${table}."${key}" AND parent."${owner}" = ANY(person.ids))`,
});

/** The person's own rows, by their column of that name. They go. */
export const rowsOf = (table: string, column = "customerId"): OwnRows & { own: string } => {
  const { mine } = factsOf(table, column);
  return { table, mine, own: take({ table, mine }) };
};

/** The person's own rows, by what they hang on. They go; what goes with them is written before, as `WITH` would have it. */
export const rowsThrough = (table: string, parent: Parent, before?: string): OwnRows & { own: string } => {
  const { mine } = factsThrough(table, parent);
  const taken = take({ table, mine });
  return { table, mine, own: before === undefined ? taken : `WITH ${before} ${taken}` };
};

/** The person's own rows, by a condition. They go. */
export const rowsWhere = (table: string, mine: string): OwnRows & { own: string } => ({
  table,
  mine,
  own: take({ table, mine }),
});

/** Adds where the member can open the picture of a row that has one. */
export const pictureAt = (path: string, column = "id"): string =>
  `CASE WHEN "storageKey" IS NULL THEN '{}' ELSE jsonb_build_object('picture', '${path}' || "${column}") END`;
