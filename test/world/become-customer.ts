import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";

/** Records that one customer turned out to be another. Nobody is told: values follow when they are refreshed. */
export async function becomeCustomer(
  database: Database,
  fromId: string,
  intoId: string,
  at = new Date(),
): Promise<void> {
  const id = createId("identityMerge");
  await database.identityMerge.create({ data: { id, fromId, intoId, occurredAt: at, recordedAt: at } });
  await database.customer.update({ where: { id: fromId }, data: { mergedIntoId: intoId } });
}
