import { inTransaction } from "@worth/db";
import { refreshValues } from "@worth/domain";
import { createCompany, createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readAccount, readSnapshot } from "../../world/read-values.ts";

test("a refresh that had to wait reads what was bought meanwhile", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createPurchase(database, { customerId, capturedMinor: 10_00 });
  let waiting = Promise.resolve();
  await inTransaction(database, async (slow) => {
    await slow.$queryRaw`SELECT id FROM customer WHERE id = ${customerId} FOR NO KEY UPDATE`;
    waiting = refreshValues(deps, { customerIds: [customerId] });
    await createPurchase(database, { customerId, capturedMinor: 5_00, recordedAt: new Date() });
  });
  await waiting;
  expect(await readSnapshot(database, customerId)).toMatchObject({ ownMinor: 15_00, purchaseCount: 2 });
});

test("refreshes of the same customers at the same time all end, with everything bought until then", async () => {
  const { database, deps } = await createWorld();
  const { companyId } = await createCompany(database);
  const customers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => createCustomer(database, index < 3 ? { companyId } : {})),
  );
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
  expect((await readAccount(database, companyId))?.ownMinor).toBe(18_00);
});
