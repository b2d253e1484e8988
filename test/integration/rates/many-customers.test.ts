import { buildCustomer, buildPurchase, insertRows, mergeRows } from "@worth/factories";
import { expect, test } from "vitest";
import { createRatesWorld, day, readRefreshed } from "./rates-world.ts";

/** One more than are refreshed one by one. */
const customerCount = 5_001;

test(
  "a rate that concerns thousands starts a run; while one computes, they are refreshed instead",
  {
    timeout: 60_000,
  },
  async () => {
    const world = await createRatesWorld();
    const customers = Array.from({ length: customerCount }, () => buildCustomer());
    const customerIds = customers.map(({ ids }) => ids.customerId);
    const purchases = customerIds.map((customerId) =>
      buildPurchase({ customerId, currency: "EUR", occurredAt: day("2025-01-15") }),
    );
    await insertRows(world.database, mergeRows([...customers, ...purchases].map(({ rows }) => rows)));
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
