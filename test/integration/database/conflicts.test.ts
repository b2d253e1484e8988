import { inTransaction, readDatabaseRefusal, type Transaction } from "@worth/db";
import { createCustomer } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const rename = (transaction: Transaction, id: string, displayName: string) =>
  transaction.customer.update({ where: { id }, data: { displayName } });

/** Resolves for everybody once as many have arrived as are awaited. */
function meeting(awaited: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived >= awaited) resolve();
    return promise;
  };
}

test("two transactions that lock each other out both end well, the loser from its start again", async () => {
  const { database } = await createWorld();
  const [one, two] = [await createCustomer(database), await createCustomer(database)];
  const bothHoldTheirFirst = meeting(2);
  let attempts = 0;
  const crossing = (first: string, second: string, displayName: string) =>
    inTransaction(database, async (transaction) => {
      attempts += 1;
      await rename(transaction, first, displayName);
      await bothHoldTheirFirst();
      await rename(transaction, second, displayName);
    });
  await Promise.all([
    crossing(one.customerId, two.customerId, "first"),
    crossing(two.customerId, one.customerId, "second"),
  ]);
  // Whoever begins again may be faster than who waits for what was given free, and they meet once more.
  expect(attempts).toBeGreaterThan(2);
  const names = await database.customer.findMany({ select: { displayName: true } });
  expect(new Set(names.map(({ displayName }) => displayName)).size).toBe(1);
});

test("a serialization conflict is a conflict too, through the model API and through raw SQL", async () => {
  const { database } = await createWorld();
  const { customerId } = await createCustomer(database);
  const writes = [
    (transaction: Transaction) => rename(transaction, customerId, "late"),
    (transaction: Transaction) =>
      transaction.$executeRaw`UPDATE customer SET "displayName" = 'late' WHERE id = ${customerId}`,
  ];
  for (const write of writes) {
    const late = database.$transaction(
      async (transaction) => {
        await transaction.customer.findUniqueOrThrow({ where: { id: customerId } });
        await database.customer.update({ where: { id: customerId }, data: { displayName: "early" } });
        await write(transaction);
      },
      { isolationLevel: "RepeatableRead" },
    );
    const refusal = await late.catch((error: unknown) => readDatabaseRefusal(error));
    expect(refusal).toEqual({ kind: "conflict" });
  }
});

test("a refusal that will not get better is not tried again", async () => {
  const { database } = await createWorld();
  let attempts = 0;
  const work = inTransaction(database, async (transaction) => {
    attempts += 1;
    await rename(transaction, "cus_nobody", "nobody");
  });
  await expect(work).rejects.toSatisfy((error) => readDatabaseRefusal(error)?.kind === "absent");
  expect(attempts).toBe(1);
});
