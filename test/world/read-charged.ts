import { sqlOf, type Database } from "@worth/db";
import { getProgrammeRow, toReportingCurrency } from "@worth/domain";

/** What contributions are less than margins by: costs and rewards by their own rows alone, whoever they are charged to. */
export async function readCharged(
  database: Database,
): Promise<{ servingCostMinor: number; rewardMinor: number }> {
  const asOf = new Date();
  const { reportingCurrency } = await getProgrammeRow(database);
  const toReporting = await toReportingCurrency(database, reportingCurrency, asOf);
  const costs = await database.servingCost.findMany({
    where: { occurredAt: { lte: asOf }, recordedAt: { lte: asOf } },
  });
  const [given] = await sqlOf(database)<{ minor: number }>(
    `SELECT coalesce(sum(latest."costMinor"), 0)::float8 AS minor FROM (
       SELECT DISTINCT ON (change."rewardId") change.* FROM reward_change AS change
       WHERE change.state NOT IN ('pending', 'on_hold') AND change."recordedAt" <= $1
       ORDER BY change."rewardId", change."recordedAt" DESC, change.id DESC) AS latest
     WHERE latest."occurredAt" <= $1`,
    [asOf],
  );
  return {
    servingCostMinor: costs.reduce(
      (sum, { amountMinor, currency, occurredAt }) =>
        sum + (toReporting(amountMinor, currency, occurredAt) ?? 0),
      0,
    ),
    rewardMinor: given?.minor ?? 0,
  };
}
