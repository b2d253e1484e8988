import { createId } from "@worth/contracts";
import { expect, test } from "vitest";
import { createRatesWorld, readRefreshed } from "./rates-world.ts";

/** One more than are refreshed one by one. */
const customerCount = 5_001;

test(
  "a rate that concerns thousands starts a run; while one computes, they are refreshed instead",
  {
    timeout: 120_000,
  },
  async () => {
    const world = await createRatesWorld();
    const customerIds = Array.from({ length: customerCount }, () => createId("customer"));
    await world.database.$executeRaw`
    INSERT INTO customer (id, "displayName") SELECT unnest(${customerIds}::text[]), 'Sam Example'`;
    await world.database.$executeRaw`
    INSERT INTO purchase (id, "customerId", source, "sourceKey", currency, "capturedMinor", "occurredAt")
    SELECT 'pur_' || id, id, 'import', id, 'EUR', 10000, '2025-01-15T00:00:00Z' FROM customer`;
    expect(await world.add("EUR", "2025-01-01", "1.08")).toMatchObject({ kind: "saved", recomputed: null });
    const runs = () => world.database.valuationRun.findMany();
    expect(await runs()).toMatchObject([
      { trigger: "rates", state: "running", staffId: world.manager.staffId },
    ]);
    expect(await readRefreshed(world)).toEqual([]);
    expect(await world.upload("EUR,2025-01-02,1.081")).toMatchObject({ kind: "saved", recomputed: null });
    expect(await runs()).toHaveLength(1);
    expect(await readRefreshed(world)).toEqual(customerIds.toSorted());
  },
);
