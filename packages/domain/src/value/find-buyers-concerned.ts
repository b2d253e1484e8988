import type { Sql } from "@worth/db";
import { findAliases, resolvePeople } from "./buyers/resolve-people.ts";

/** The most steps a referral chain is followed; the policy's depth never exceeds it. */
const longestChain = 20;

/** A referral or merge this fresh may have been recorded before, and committed after, the last time it was looked at. */
const freshDays = 7;

type Selection = { customerIds: readonly string[]; generation: number; now: Date };

/**
 * Whose purchases facts about these customers can split anew: their own, and those of everybody below somebody whose
 * referrer changed or who turned out to be somebody else. Who became somebody else keeps no share: buyers of whom they
 * still have one are concerned too.
 * @returns customers as they are known now; the ids of who they were are not among them
 */
export async function findBuyersConcerned(
  sql: Sql,
  { customerIds, generation, now }: Selection,
): Promise<string[]> {
  const resolve = await resolvePeople(sql, customerIds, now);
  const named = [...new Set(customerIds.map(resolve))];
  const { ids } = await findAliases(sql, named, now);
  const merged = ids.filter((id) => !named.includes(id));
  const stale = await sql<{ id: string }>(
    `SELECT "buyerId" AS id FROM value_share WHERE generation = $1 AND "customerId" = ANY ($2::text[])`,
    [generation, merged],
  );
  const moved = await findMoved(sql, ids, { generation, now });
  const below = await findBelow(sql, stale.length > 0 ? [...moved, ...ids] : moved, now);
  return knownAsOf(sql, [...named, ...below, ...stale.map(({ id }) => id)], now);
}

/** A customer and everybody below them in the referral tree, as they were known at a moment. */
export async function findBuyersBelow(sql: Sql, customerId: string, asOf: Date): Promise<string[]> {
  const { ids } = await findAliases(sql, [customerId], asOf);
  return knownAsOf(sql, [customerId, ...(await findBelow(sql, ids, asOf))], asOf);
}

async function knownAsOf(sql: Sql, met: readonly string[], asOf: Date): Promise<string[]> {
  const resolve = await resolvePeople(sql, met, asOf);
  const known = await sql<{ id: string }>(`SELECT id FROM customer WHERE id = ANY ($1::text[]) ORDER BY id`, [
    [...new Set(met.map(resolve))],
  ]);
  return known.map(({ id }) => id);
}

/** Those of these ids whose chain above may be another than when their snapshot was computed. */
async function findMoved(
  sql: Sql,
  ids: readonly string[],
  { generation, now }: Pick<Selection, "generation" | "now">,
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT named.id FROM unnest($2::text[]) AS named (id) CROSS JOIN LATERAL (
       SELECT least($3::timestamptz - interval '${freshDays} days', coalesce(
         (SELECT "asOf" FROM value_snapshot WHERE generation = $1 AND "customerId" = named.id), 'epoch')) AS at) AS since
     WHERE EXISTS (SELECT FROM attribution WHERE "refereeId" = named.id AND "recordedAt" > since.at)
       OR EXISTS (SELECT FROM identity_merge WHERE named.id IN ("fromId", "intoId") AND "recordedAt" > since.at)`,
    [generation, ids, now],
  );
  return rows.map((row) => row.id);
}

/** Everybody below these people in the referral tree, under all their ids, as of now. */
async function findBelow(sql: Sql, ids: readonly string[], now: Date): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `WITH RECURSIVE tree (id, depth) AS (
       SELECT unnest($1::text[]), 0
       UNION
       SELECT met.id, depth + met.down FROM tree CROSS JOIN LATERAL (
         SELECT "refereeId" AS id, 1 AS down FROM attribution
         WHERE "referrerId" = tree.id AND "recordedAt" <= $2
         UNION ALL SELECT "intoId", 0 FROM identity_merge WHERE "fromId" = tree.id AND "recordedAt" <= $2
         UNION ALL SELECT "fromId", 0 FROM identity_merge WHERE "intoId" = tree.id AND "recordedAt" <= $2
       ) AS met WHERE depth + met.down <= ${longestChain}
     )
     SELECT DISTINCT id FROM tree`,
    [ids, now],
  );
  return rows.map(({ id }) => id);
}
