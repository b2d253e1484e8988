import { inTransaction } from "@worth/db";
import { loadValueFacts, refreshValues, saveValueSnapshots } from "@worth/domain";
import { createCustomer, createPurchase } from "@worth/factories";
import { explainValue, defaultValuePolicy, netRange, valuePartsByCustomer } from "@worth/scoring";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

test("a refresh that read earlier and writes later leaves the newer value alone", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createPurchase(database, { customerId, capturedMinor: 10_00 });
  const asOf = new Date();
  await inTransaction(database, async (slow) => {
    const loaded = await loadValueFacts(slow, [customerId], { asOf, marginRate: 0.4 });
    const lines = explainValue(loaded.facts, defaultValuePolicy, asOf.getTime());
    const ranges = netRange(loaded.facts, defaultValuePolicy, asOf.getTime(), [customerId]);

    await createPurchase(database, { customerId, capturedMinor: 5_00 });
    await refreshValues(deps, { customerIds: [customerId] });

    const valuation = { ...loaded, lines, policyVersion: 1, asOf };
    await saveValueSnapshots(slow, [customerId], valuation, { parts: valuePartsByCustomer(lines), ranges });
  });
  expect(await database.valueSnapshot.findMany()).toMatchObject([{ ownMinor: 15_00, purchaseCount: 2 }]);
});

test("refreshes of the same customers at the same time all end, with everything bought until then", async () => {
  const { database, deps } = await createWorld();
  const customers = await Promise.all(Array.from({ length: 6 }, () => createCustomer(database)));
  const customerIds = customers.map(({ customerId }) => customerId);
  await Promise.all(
    customerIds.flatMap((customerId, index) =>
      [1, 2, 3].map(async (step) => {
        await createPurchase(database, { customerId, capturedMinor: step * 1_00, recordedAt: new Date() });
        const turned = [...customerIds.slice(index), ...customerIds.slice(0, index)];
        await refreshValues(deps, { customerIds: step === 2 ? turned.toReversed() : turned });
      }),
    ),
  );
  const snapshots = await database.valueSnapshot.findMany();
  expect(snapshots.map(({ ownMinor }) => ownMinor)).toEqual(customerIds.map(() => 6_00));
});
