import { stdout } from "node:process";
import { sqlOf, type Database } from "@worth/db";
import { refreshValues } from "@worth/domain";
import {
  createAct,
  createAttribution,
  createCustomer,
  createPurchase,
  createTouch,
  insertRows,
  buildCustomer,
  buildPurchase,
  mergeRows,
} from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";

const recent = () => ({ occurredAt: new Date(), recordedAt: new Date() });

/** Which transaction wrote each row of a customer, by customer: snapshot, account and shares. */
async function readWriters({ database }: World): Promise<Map<string, string>> {
  const rows = await sqlOf(database)<{ id: string; writers: string }>(
    `SELECT id, string_agg(writer, ' ' ORDER BY writer) AS writers FROM (
       SELECT "customerId" AS id, 'snapshot ' || xmin AS writer FROM value_snapshot
       UNION ALL SELECT "accountId", 'account ' || xmin FROM account_snapshot
       UNION ALL SELECT "customerId", 'share ' || "buyerId" || xmin FROM value_share) AS written GROUP BY id`,
  );
  return new Map(rows.map(({ id, writers }) => [id, writers]));
}

const changedBetween = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([id, writers]) => before.get(id) !== writers).map(([id]) => id);

test("a purchase moves its buyer, the chain above and the owners of touches, and writes no row of anybody else", async () => {
  const world = await createWorld();
  const { database } = world;
  const names = ["root", "parent", "buyer", "child", "sibling", "author", "reader", "stranger"] as const;
  const people = {} as Record<(typeof names)[number], string>;
  for (const name of names) people[name] = (await createCustomer(database)).customerId;
  const { root, parent, buyer, child, sibling, author, reader, stranger } = people;
  for (const [referrerId, refereeId] of [
    [root, parent],
    [parent, buyer],
    [parent, sibling],
    [buyer, child],
    [stranger, reader],
  ] as const)
    await createAttribution(database, { referrerId, refereeId });
  const { actId } = await createAct(database, { customerId: author });
  for (const customerId of [buyer, reader])
    await createTouch(database, { actId, ownerId: author, customerId, ...recent() });
  for (const customerId of names.map((name) => people[name]))
    await createPurchase(database, { customerId, ...recent() });
  await refreshValues(world.deps, { customerIds: Object.values(people) });

  const before = await readWriters(world);
  await createPurchase(database, { customerId: buyer, ...recent() });
  await refreshValues(world.deps, { customerIds: [buyer] });
  expect(changedBetween(before, await readWriters(world)).toSorted()).toEqual(
    [root, parent, buyer, author].toSorted(),
  );

  // The word of staff moves everybody below, though nobody of them did anything.
  const settled = await readWriters(world);
  await createAttribution(database, {
    referrerId: stranger,
    refereeId: buyer,
    evidence: "confirmed",
    ...recent(),
  });
  await refreshValues(world.deps, { customerIds: [buyer] });
  expect(changedBetween(settled, await readWriters(world)).toSorted()).toEqual(
    [root, parent, stranger, buyer, child].toSorted(),
  );
});

/** Counts what a database is asked. */
function counting(database: Database): { database: Database; asked: () => number } {
  let count = 0;
  const extended = database.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  return { database: extended as unknown as Database, asked: () => count };
}

async function addCrowd({ database }: World, count: number): Promise<void> {
  const crowd = Array.from({ length: count }, () => buildCustomer());
  const purchases = crowd.map(({ ids }) => buildPurchase({ customerId: ids.customerId }));
  await insertRows(database, mergeRows([...crowd, ...purchases].map(({ rows }) => rows)));
  await refreshValues({ database }, { customerIds: crowd.map(({ ids }) => ids.customerId) });
}

test("a refresh asks the database as often whether there are few customers or many", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  const askedOf = async () => {
    await createPurchase(world.database, { customerId, ...recent() });
    const { database, asked } = counting(world.database);
    const startedAt = performance.now();
    await refreshValues({ database }, { customerIds: [customerId] });
    return { asked: asked(), ms: performance.now() - startedAt };
  };
  await askedOf();
  const few = await askedOf();
  await addCrowd(world, 400);
  const many = await askedOf();
  expect(few.asked).toBeGreaterThan(10);
  expect(many.asked).toBe(few.asked);
  stdout.write(
    `From the fact to the snapshot: ${few.ms.toFixed(0)} ms with 1 customer, ${many.ms.toFixed(0)} ms with 401 (${many.asked} statements).\n`,
  );
});
