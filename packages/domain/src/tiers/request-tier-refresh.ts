import { sqlOf, type Sql, type Transaction } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";

/** Asks that the tiers of these customers be looked at again, where the programme has any. */
export async function requestTierRefresh(
  within: Transaction | Sql,
  jobs: Jobs,
  customerIds: string[],
): Promise<void> {
  const sql = typeof within === "function" ? within : sqlOf(within);
  const tiers = await sql("SELECT 1 AS one FROM tier LIMIT 1");
  if (tiers.length > 0) await jobs.enqueue(within, { name: "tiers.refresh", data: { customerIds } });
}
