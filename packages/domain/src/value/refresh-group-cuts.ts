import type { Deps } from "../deps.ts";

/**
 * Sets the cuts triage compares with from all accounts as they are: high value is the top tenth of those above 0, and
 * a WOM is one of the fewest who together have 80 % of word-of-mouth value.
 */
export async function refreshGroupCuts({ database }: Pick<Deps, "database">): Promise<void> {
  await database.$executeRaw`
    WITH mouth AS (
      SELECT "referralMinor" + "influenceMinor" AS value FROM account_snapshot
      WHERE generation = current_generation() AND "referralMinor" + "influenceMinor" > 0 AND sentiment IS DISTINCT FROM 'detractor'
    ), running AS (
      SELECT value, sum(value) OVER (ORDER BY value DESC ROWS UNBOUNDED PRECEDING) - value AS before,
             sum(value) OVER () AS total
      FROM mouth
    )
    INSERT INTO group_cuts (generation, "asOf", "highValueMinor", "womMinor", "wallyMinor")
    SELECT current_generation(), clock_timestamp(),
      coalesce((SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY "headlineMinor")
                FROM account_snapshot WHERE generation = current_generation() AND "headlineMinor" > 0), 0),
      coalesce((SELECT min(value) FROM running WHERE before < 0.8 * total), 9007199254740991),
      9007199254740991
    ON CONFLICT (generation) DO UPDATE SET "asOf" = EXCLUDED."asOf", "highValueMinor" = EXCLUDED."highValueMinor",
      "womMinor" = EXCLUDED."womMinor"`;
}
