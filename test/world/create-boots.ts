import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";

/** So many products, Boot 0 and on: more than a form lists. */
export async function createBoots(database: Database, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, number) => `Boot ${number}`);
  await database.product.createMany({
    data: names.map((name) => ({ id: createId("product"), name, externalRef: name })),
  });
}
