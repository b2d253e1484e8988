import type { Sql, Transaction } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";
import { requestTierRefresh } from "../tiers/request-tier-refresh.ts";

/** As many customers as one refresh job takes. */
const partSize = 500;

/**
 * Asks for everything facts about these customers moved: their purchases are split again, and whoever had or has a
 * share of them is brought up to date, as is what tier they reach. Called within the transaction that recorded the facts.
 */
export async function requestRefresh(
  within: Transaction | Sql,
  jobs: Jobs,
  customerIds: Iterable<string>,
): Promise<void> {
  const wanted = [...new Set(customerIds)];
  for (let start = 0; start < wanted.length; start += partSize) {
    const part = wanted.slice(start, start + partSize);
    await jobs.enqueue(within, { name: "value.refresh", data: { customerIds: part } });
    await requestTierRefresh(within, jobs, part);
  }
}
