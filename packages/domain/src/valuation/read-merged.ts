import type { Sql } from "@worth/db";
import { resolvePeople } from "../value/buyers/resolve-people.ts";

/** Ids that were merged until a moment, and whom each stands for; in step. */
export type Merged = { aliasIds: string[]; customerIds: string[] };

export async function readMerged(sql: Sql, asOf: Date): Promise<Merged> {
  const rows = await sql<{ id: string }>(
    `SELECT DISTINCT "fromId" AS id FROM identity_merge WHERE "recordedAt" <= $1`,
    [asOf],
  );
  const aliasIds = rows.map(({ id }) => id);
  return { aliasIds, customerIds: aliasIds.map(await resolvePeople(sql, aliasIds, asOf)) };
}
