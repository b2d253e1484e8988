import type { ConcentrationOutput } from "@worth/contracts";
import type { Sql } from "@worth/db";

export const keyPageSize = 50;

type KeyRow = { id: string; displayName: string; held: number };

/** The fewest customers with 80 % of it by name, the largest first. */
export async function listKeyCustomers(
  sql: Sql,
  { generation, held }: { generation: number; held: string },
  { keyCount, total, page }: { keyCount: number; total: number; page: number },
): Promise<ConcentrationOutput["keyCustomers"]> {
  const skip = (page - 1) * keyPageSize;
  const rows = await sql<KeyRow>(
    `${held}, page AS (
       SELECT id, value FROM held WHERE value > 0 ORDER BY value DESC, id LIMIT $2 OFFSET $3
     )
     SELECT page.id, customer."displayName", page.value::float8 AS held
     FROM page JOIN customer ON customer.id = page.id ORDER BY page.value DESC, page.id`,
    [generation, Math.max(0, Math.min(keyPageSize, keyCount - skip)), skip],
  );
  return {
    rows: rows.map((row) => ({ ...row, share: Math.min(1, row.held / total) })),
    total: keyCount,
    page,
    pageSize: keyPageSize,
  };
}
