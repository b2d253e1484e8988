import { inTransaction, sqlOf, type Sql } from "@worth/db";
import type { Deps } from "../deps.ts";
import { lockForRefresh } from "../valuation/valuation-lock.ts";
import { readGeneration, type Generation } from "./generation.ts";
import { findBuyersConcerned } from "./find-buyers-concerned.ts";
import { refreshBuyers } from "./refresh-buyers.ts";
import { retriageFriends } from "./retriage-friends.ts";

/** Buyers of one transaction: memory and locks stay small. */
const partSize = 500;
const timeoutMs = 120_000;

/**
 * Brings values to what is known of these customers: whatever facts about them were recorded, everybody these move is
 * up to date when this has run, and nobody else is touched. Splits the purchases of the buyers concerned again and adds
 * what changed to the snapshots of whoever has a share of them. Run twice, or beside others, it ends the same.
 */
export async function refreshValues(
  { database }: Pick<Deps, "database">,
  { customerIds }: { customerIds: readonly string[] },
): Promise<void> {
  const begin = <T>(work: (sql: Sql, generation: Generation) => Promise<T>): Promise<T> =>
    inTransaction(
      database,
      async (transaction) => {
        const sql = sqlOf(transaction);
        await lockForRefresh(sql);
        return work(sql, await readGeneration(transaction));
      },
      { timeoutMs },
    );
  for (const part of partsOf(customerIds)) {
    const buyerIds = await begin((sql, { number, now }) =>
      findBuyersConcerned(sql, { customerIds: part, generation: number, now }),
    );
    for (const buyers of partsOf(buyerIds)) {
      const movedIds = await begin((sql, generation) => refreshBuyers(sql, generation, buyers));
      await begin((sql, generation) => retriageFriends(sql, generation, movedIds));
    }
  }
}

function* partsOf(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += partSize) yield ids.slice(start, start + partSize);
}
