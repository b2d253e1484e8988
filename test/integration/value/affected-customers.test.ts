import { env } from "node:process";
import { inTransaction } from "@worth/db";
import { findAffectedCustomers, refreshValues } from "@worth/domain";
import {
  createAct,
  createAttribution,
  createCustomer,
  createPurchase,
  createServingCost,
  createTouch,
} from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";

const seedCount = env["WORTH_LONG"] === "1" ? 60 : 2;

/** Everything computed but the moment it was computed at. */
const dumpSnapshots = ({ database }: World) => database.$queryRaw<object[]>`
  SELECT to_jsonb(value_snapshot) - 'asOf' AS row FROM value_snapshot
  UNION ALL SELECT to_jsonb(account_snapshot) - 'asOf' FROM account_snapshot ORDER BY row`;

/** New facts about these customers: what a payment, a shop and staff add. */
async function addFacts({ database }: World, customerIds: readonly string[]): Promise<void> {
  for (const customerId of customerIds) {
    await createPurchase(database, { customerId, capturedMinor: 77_77, occurredAt: new Date() });
    await createServingCost(database, { customerId, occurredAt: new Date() });
  }
}

test.each(Array.from({ length: seedCount }, (_, index) => index + 2))(
  "refreshing only those a fact affects is refreshing everybody (programme %i)",
  async (seed) => {
    const world = await createWorld();
    const { customerIds } = await createRandomProgramme(world.database, seed);
    await refreshValues(world.deps, { customerIds });
    for (const index of [0, 5, 11, 17, 23]) {
      const changed = [customerIds[index] ?? ""];
      await addFacts(world, changed);
      await refreshValues(world.deps, {
        customerIds: await inTransaction(world.database, (transaction) =>
          findAffectedCustomers(transaction, changed),
        ),
      });
      const partly = await dumpSnapshots(world);
      await refreshValues(world.deps, { customerIds });
      expect({ index, rows: await dumpSnapshots(world) }).toEqual({ index, rows: partly });
    }
  },
);

test("a fact affects the chain, the owners of touches and nobody unrelated", async () => {
  const { database } = await createWorld();
  const [root, parent, buyer, child, author, reader, stranger] = await Promise.all(
    Array.from({ length: 7 }, async () => (await createCustomer(database)).customerId),
  );
  if (!root || !parent || !buyer || !child || !author || !reader || !stranger)
    throw new Error("seven people");
  for (const [referrerId, refereeId] of [
    [root, parent],
    [parent, buyer],
    [buyer, child],
  ])
    await createAttribution(database, { referrerId: referrerId ?? "", refereeId: refereeId ?? "" });
  const { actId } = await createAct(database, { customerId: author });
  for (const customerId of [buyer, reader])
    await createTouch(database, { actId, ownerId: author, customerId });
  await createAttribution(database, { referrerId: stranger, refereeId: reader });
  const affected = await inTransaction(database, (transaction) =>
    findAffectedCustomers(transaction, [buyer]),
  );
  expect(affected.toSorted()).toEqual([root, parent, buyer, child, author].toSorted());
});
