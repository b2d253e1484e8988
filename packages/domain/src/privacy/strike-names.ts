import type { Sql } from "@worth/db";
import { erasablePlaces } from "./erasable-columns.ts";
import type { Person } from "./find-person.ts";

/** What stands where a name was struck out. */
const struck = "…";

/** Strikes the person's full name and addresses out of what others wrote. */
export async function strikeNames(sql: Sql, { names }: Person): Promise<void> {
  if (names.length === 0) return;
  const pattern = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join("|");
  for (const { table, named = [] } of erasablePlaces) {
    for (const column of named) {
      const cell = `"${column}"`;
      const isJson = await isJsonColumn(sql, table, column);
      const text = `regexp_replace(${cell}::text, $1, '${struck}', 'gi')`;
      await sql(
        `UPDATE ${table} SET ${cell} = ${isJson ? `${text}::jsonb` : text} WHERE ${cell}::text ~* $1`,
        [pattern],
      );
    }
  }
}

async function isJsonColumn(sql: Sql, table: string, column: string): Promise<boolean> {
  const [found] = await sql<{ isJson: boolean }>(
    `SELECT data_type = 'jsonb' AS "isJson" FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND column_name = $2`,
    [table, column],
  );
  return found?.isJson ?? false;
}
