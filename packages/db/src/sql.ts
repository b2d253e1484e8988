import type { Reader } from "./create-database.ts";

/** A value of a parameter or a cell. Statements cast what they select: money and times to float8, so both ways agree. */
export type Cell = string | number | boolean | null | Date | readonly string[];

/** Runs one statement, its parameters as $1, $2, …, and gives its rows. */
export type Sql = <Row>(text: string, parameters?: readonly Cell[]) => Promise<Row[]>;

/** Statements within a use-case's transaction. Texts are ours; what comes from outside is a parameter. */
export function sqlOf(reader: Reader): Sql {
  return (text, parameters = []) => reader.$queryRawUnsafe(text, ...parameters);
}
