import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { longAgo } from "@worth/factories";

/** As many products as the longest list of a form holds; by name they come before the Zebra Socks. */
export async function fillCatalogue(database: Database): Promise<void> {
  const data = Array.from({ length: 200 }, (_, index) => {
    const id = createId("product");
    return { id, name: `Boot ${String(index)}`, externalRef: id, createdAt: longAgo };
  });
  await database.product.createMany({ data });
}
