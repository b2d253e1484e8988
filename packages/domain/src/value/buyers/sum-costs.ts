import type { Sql } from "@worth/db";
import { epochMs } from "../epoch-ms.ts";
import { readRates } from "./read-conversions.ts";
import type { KnownAs } from "./resolve-people.ts";

export type Costs = { servingCostMinor: number; rewardMinor: number };

const nothing: Costs = { servingCostMinor: 0, rewardMinor: 0 };

/** What serving these people cost and the rewards they were granted, in the reporting currency, by customer. */
export async function sumCosts(
  sql: Sql,
  people: KnownAs,
  { asOf, reportingCurrency }: { asOf: Date; reportingCurrency: string },
): Promise<(customerId: string) => Costs> {
  const served = await sql<{ customerId: string; currency: string; amountMinor: number; occurredAt: number }>(
    `SELECT "customerId", currency::text, "amountMinor"::float8 AS "amountMinor",
       ${epochMs('"occurredAt"')} AS "occurredAt"
     FROM serving_cost WHERE "customerId" = ANY ($1::text[]) AND "recordedAt" <= $2 AND "occurredAt" <= $2`,
    [people.ids, asOf],
  );
  const granted = await sql<{ customerId: string; amountMinor: number }>(
    `SELECT reward."customerId", change."costMinor"::float8 AS "amountMinor"
     FROM reward CROSS JOIN LATERAL (
       SELECT "costMinor", "occurredAt" FROM reward_change
       WHERE "rewardId" = reward.id AND state IN ('granted', 'fulfilled', 'refused', 'reversed') AND "recordedAt" <= $2
       ORDER BY "recordedAt" DESC, id DESC LIMIT 1) AS change
     WHERE reward."customerId" = ANY ($1::text[]) AND change."occurredAt" <= $2`,
    [people.ids, asOf],
  );
  const currencies = [...new Set(served.map(({ currency }) => currency))];
  const toReporting = await readRates(sql, { currencies, reportingCurrency, asOf });
  const sums = new Map<string, Costs>();
  const add = (id: string, column: keyof Costs, amountMinor: number): void => {
    const customerId = people.personOf(id);
    const sum = sums.get(customerId) ?? nothing;
    sums.set(customerId, { ...sum, [column]: sum[column] + amountMinor });
  };
  for (const { customerId, currency, amountMinor, occurredAt } of served)
    add(customerId, "servingCostMinor", toReporting(amountMinor, currency, new Date(occurredAt)) ?? 0);
  for (const { customerId, amountMinor } of granted) add(customerId, "rewardMinor", amountMinor);
  return (customerId) => sums.get(customerId) ?? nothing;
}
