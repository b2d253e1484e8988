import type { Transaction } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";

/** As many customers as one refresh job takes. */
const partSize = 500;

/**
 * Asks for everything facts about these customers moved: their purchases are split again, and whoever had or has a
 * share of them is brought up to date. Called in the transaction that recorded the facts.
 */
export async function requestRefresh(
  transaction: Transaction,
  jobs: Jobs,
  customerIds: Iterable<string>,
): Promise<void> {
  const wanted = [...new Set(customerIds)];
  for (let start = 0; start < wanted.length; start += partSize) {
    const part = wanted.slice(start, start + partSize);
    await jobs.enqueue(transaction, { name: "value.refresh", data: { customerIds: part } });
  }
}
