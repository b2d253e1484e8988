import { sqlOf, type Database, type Sql } from "@worth/db";
import { refreshValues } from "@worth/domain";
import { expect } from "vitest";
import { drainJobs } from "./drain-jobs.ts";
import { readCharged } from "./read-charged.ts";
import { readEarned } from "./read-earned.ts";

type World = { url: string; database: Database };

/**
 * Values add up over the whole database: what customers are worth net is what was earned, to the minor unit, each
 * snapshot is the sum of its shares, each cost and reward is charged once, and accounts are their people. Refreshes that wait are done first. What factories
 * wrote nobody asked a refresh for, so it is asked for here; whatever came in by a use-case must have asked itself.
 */
export async function expectConserved({ url, database }: World): Promise<void> {
  if ((await database.purchase.count()) === 0) return;
  await drainJobs(url, { "value.refresh": (data) => refreshValues({ database }, data) });
  await refreshValues({ database }, { customerIds: await listUntold(database) });
  const sql = sqlOf(database);
  const earned = await readEarned(database);
  const charged = await readCharged(database);
  expect({ sharesThatDiffer: await listDiffering(sql), ...(await readSums(sql)) }).toEqual({
    sharesThatDiffer: [],
    net: earned.netMinor,
    accounts: earned.netMinor,
    shares: earned.netMinor,
    sharesOfMargin: earned.marginMinor,
    servingCosts: charged.servingCostMinor,
    rewards: charged.rewardMinor,
  });
}

/** Who has facts that came from factories. */
async function listUntold(database: Database): Promise<string[]> {
  const rows = await sqlOf(database)<{ id: string }>(
    `SELECT "customerId" AS id FROM purchase WHERE source = 'demo' UNION SELECT "customerId" FROM serving_cost
     UNION SELECT "fromId" FROM identity_merge ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

type Sums = Record<"net" | "accounts" | "servingCosts" | "rewards" | "shares" | "sharesOfMargin", number>;

async function readSums(sql: Sql): Promise<Sums> {
  const [sums] = await sql<Sums>(
    `SELECT
       (SELECT sum("netMinor") FROM value_snapshot WHERE generation = current_generation())::float8 AS net,
       (SELECT sum("netMinor") FROM account_snapshot WHERE generation = current_generation())::float8 AS accounts,
       (SELECT sum("servingCostMinor") FROM value_snapshot WHERE generation = current_generation())::float8
         AS "servingCosts",
       (SELECT sum("rewardMinor") FROM value_snapshot WHERE generation = current_generation())::float8 AS rewards,
       coalesce(sum("netOwnMinor" + "netReferralMinor" + "netInfluenceMinor" + "netInnovationMinor"), 0)::float8
         AS shares,
       coalesce(sum("contributionMinor"), 0)::float8 AS "sharesOfMargin"
     FROM value_share WHERE generation = current_generation()`,
  );
  if (!sums) throw new Error("The database gave no sums.");
  return sums;
}

const parts = ["own", "referral", "influence", "innovation"];
const netParts = ["netOwn", "netReferral", "netInfluence", "netInnovation"];
const beliefs = ["netAt50", "netAt60", "netAt70", "netAt80", "netAt90", "netAt100"];
const summed = [...parts, ...netParts, ...beliefs].map((name) => `"${name}Minor"`);

/** Customers whose snapshot is not the sum of their shares, less what they cost. */
async function listDiffering(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `WITH given AS (
       SELECT "customerId", ${summed.map((column) => `sum(${column}) AS ${column}`).join(", ")},
         sum("contributionMinor") AS "contributionMinor"
       FROM value_share WHERE generation = current_generation() GROUP BY "customerId"
     )
     SELECT snapshot."customerId" AS id
     FROM value_snapshot AS snapshot LEFT JOIN given USING ("customerId")
     WHERE snapshot.generation = current_generation() AND (
       (${summed.map((column) => `snapshot.${column}`).join(", ")})
         IS DISTINCT FROM (${summed.map((column) => `coalesce(given.${column}, 0)`).join(", ")})
       OR snapshot."contributionMinor" + snapshot."servingCostMinor" + snapshot."rewardMinor"
         <> coalesce(given."contributionMinor", 0)
       OR "headlineMinor" <> snapshot."ownMinor" + snapshot."referralMinor" + snapshot."influenceMinor"
         + snapshot."innovationMinor"
       OR "netMinor" <> snapshot."netOwnMinor" + snapshot."netReferralMinor" + snapshot."netInfluenceMinor"
         + snapshot."netInnovationMinor")`,
  );
  return rows.map(({ id }) => id);
}
