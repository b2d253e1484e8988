import type { ComparisonOutput, StaffActor } from "@worth/contracts";
import { sqlOf, type Sql } from "@worth/db";
import { customerGroups } from "@worth/scoring";
import type { Deps } from "../../deps.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import { currentGeneration } from "../../value/current-generation.ts";
import { currentSnapshots } from "../concentration/held-statement.ts";
import { compareMembers } from "./compare-members.ts";
import { compareRanks } from "./compare-ranks.ts";

/** Buying held against word of mouth, members against others, and the four groups. */
export async function getComparison({ database }: Deps, _actor: StaffActor): Promise<ComparisonOutput> {
  const sql = sqlOf(database);
  const [{ reportingCurrency }, generation] = await Promise.all([
    getProgrammeRow(database),
    currentGeneration(database),
  ]);
  const [ranks, crowds, groups] = await Promise.all([
    compareRanks(sql, generation),
    compareMembers(sql),
    readGroups(sql, generation),
  ]);
  return { currency: reportingCurrency, ranks, ...crowds, groups };
}

type Group = ComparisonOutput["groups"][number];

/** By the cuts of the last run: before it nobody is in a group. */
async function readGroups(sql: Sql, generation: number): Promise<Group[]> {
  const rows = await sql<Group>(
    `SELECT s."group"::text AS group, count(*)::float8 AS "customerCount", sum(s."ownMinor")::float8 AS "ownMinor",
       sum(s."referralMinor" + s."influenceMinor")::float8 AS "wordOfMouthMinor"
     ${currentSnapshots("all")} AND s."group" IS NOT NULL GROUP BY s."group"`,
    [generation],
  );
  return customerGroups.flatMap((group) => rows.find((row) => row.group === group) ?? []);
}
