import type { Sql } from "@worth/db";
import { refreshAccounts } from "./accounts/refresh-accounts.ts";
import { loadBuyerFacts } from "./buyers/load-buyer-facts.ts";
import { findAliases } from "./buyers/resolve-people.ts";
import { sumCosts } from "./buyers/sum-costs.ts";
import { epochMs } from "./epoch-ms.ts";
import type { Generation } from "./generation.ts";
import { differencesOf } from "./shares/differences-of.ts";
import { moveSnapshots } from "./shares/move-snapshots.ts";
import { ownOf } from "./shares/own-of.ts";
import { sharesOfBuyers } from "./shares/shares-of-buyers.ts";
import { readShares, writeShares } from "./shares/store-shares.ts";

/**
 * Splits the purchases of these buyers again, moves the snapshots of everybody for whom that changes something, and
 * brings their accounts up to date. Waits are in one order: buyers, snapshots, companies, each by id.
 * @returns the customers whose snapshots were written
 */
export async function refreshBuyers(
  sql: Sql,
  generation: Generation,
  buyerIds: readonly string[],
): Promise<string[]> {
  const { number, policy, currency, fits, cuts } = generation;
  await holdBuyers(sql, buyerIds);
  const asOf = await readClock(sql);
  const selection = { asOf, policy, reportingCurrency: currency };
  const loaded = await loadBuyerFacts(sql, buyerIds, selection);
  const shares = sharesOfBuyers(loaded, policy, fits, asOf);
  // Somebody who became one of these buyers may still have rows of their own.
  const knownAs = await findAliases(sql, buyerIds, asOf);
  const differences = differencesOf(await readShares(sql, number, knownAs.ids), shares.rows);
  await writeShares(sql, number, differences);

  const costsOf = await sumCosts(sql, knownAs, selection);
  const customerIds = [...new Set([...knownAs.ids, ...differences.sums.keys()])];
  await moveSnapshots(
    sql,
    { customerIds, sums: differences.sums, own: ownOf(buyerIds, { ...loaded, shares, costsOf }) },
    { generation: number, policyVersion: policy.version, currency, asOf, cuts },
  );
  await refreshAccounts(
    sql,
    { generation: number, currency, asOf, cuts },
    { customerIds, buyerIds: knownAs.ids },
  );
  await noteLate(sql, knownAs.ids);
  return customerIds;
}

/** Two refreshes of one buyer take turns, so that the later one reads what the earlier one wrote. */
async function holdBuyers(sql: Sql, buyerIds: readonly string[]): Promise<void> {
  await sql(`SELECT id FROM customer WHERE id = ANY ($1::text[]) ORDER BY id FOR NO KEY UPDATE`, [buyerIds]);
}

/** Rounded as the times of facts are, so that none recorded before lies after it. */
async function readClock(sql: Sql): Promise<Date> {
  const [row] = await sql<{ now: number }>(`SELECT ${epochMs("clock_timestamp()")} AS now`);
  if (!row) throw new Error("The database did not tell the time.");
  return new Date(row.now);
}

/** A run that is computing may have read these buyers already: it asks for them again when it is published. */
async function noteLate(sql: Sql, customerIds: readonly string[]): Promise<void> {
  await sql(
    `INSERT INTO valuation_late ("runId", "customerId")
     SELECT valuation_run.id, late.id FROM valuation_run CROSS JOIN unnest($1::text[]) AS late (id)
     WHERE state = 'running' ON CONFLICT DO NOTHING`,
    [customerIds],
  );
}
