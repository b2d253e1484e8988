import type { Deps } from "../deps.ts";

/**
 * Sets the cuts triage compares with from all accounts as they are: high value is the top tenth of those above 0, and
 * a WOM is one of the fewest who together have 80 % of word-of-mouth value. What can be asked of somebody is what the
 * better quarter of those who referred have brought.
 */
export async function refreshGroupCuts({ database }: Pick<Deps, "database">): Promise<void> {
  await database.$executeRaw`
    WITH mouth AS (
      SELECT "referralMinor" + "influenceMinor" AS value FROM account_snapshot
      WHERE "referralMinor" + "influenceMinor" > 0 AND sentiment IS DISTINCT FROM 'detractor'
    ), running AS (
      SELECT value, sum(value) OVER (ORDER BY value DESC ROWS UNBOUNDED PRECEDING) - value AS before,
             sum(value) OVER () AS total
      FROM mouth
    )
    INSERT INTO group_cuts (id, "asOf", "highValueMinor", "womMinor", "referralTargetMinor")
    SELECT 'current', clock_timestamp(),
      coalesce((SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY "headlineMinor")
                FROM account_snapshot WHERE "headlineMinor" > 0), 0),
      coalesce((SELECT min(value) FROM running WHERE before < 0.8 * total), 9007199254740991),
      coalesce((SELECT percentile_disc(0.75) WITHIN GROUP (ORDER BY "referralMinor")
                FROM account_snapshot WHERE "referralMinor" > 0), 0)
    ON CONFLICT (id) DO UPDATE SET "asOf" = EXCLUDED."asOf", "highValueMinor" = EXCLUDED."highValueMinor",
      "womMinor" = EXCLUDED."womMinor", "referralTargetMinor" = EXCLUDED."referralTargetMinor"`;
}
