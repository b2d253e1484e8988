import type { Transaction } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";
import { findAffectedCustomers } from "../value/find-affected-customers.ts";

/** As many customers as one refresh job takes. */
const partSize = 500;

/** Asks for the values of everybody whom purchases of these customers can move, however many they are. */
export async function refreshBuyers(
  transaction: Transaction,
  jobs: Jobs,
  buyerIds: readonly string[],
): Promise<void> {
  const affected = new Set<string>();
  for (const part of partsOf(buyerIds))
    for (const customerId of await findAffectedCustomers(transaction, part)) affected.add(customerId);
  for (const customerIds of partsOf([...affected]))
    await jobs.enqueue(transaction, { name: "value.refresh", data: { customerIds } });
}

function* partsOf(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += partSize) yield ids.slice(start, start + partSize);
}
