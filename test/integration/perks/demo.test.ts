import { listToHandOut, verifyLedger } from "@worth/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDemo, type Demo } from "../seed/create-demo.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await createDemo();
}, 60_000);
afterAll(() => demo.close());

test("the demo has perks of every kind, and one that waits to be handed out", async () => {
  const { database, now } = demo;
  const perks = await database.perk.findMany();
  expect(new Set(perks.map(({ fulfilment }) => fulfilment)).size).toBe(3);
  const deps = { database, clock: { now: () => now }, jobs: { enqueue: async () => {} } };
  const owner = { kind: "staff", staffId: "stf_1", role: "owner" } as const;
  const { rows } = await listToHandOut(deps, owner, { page: 1 });
  expect(rows).toMatchObject([{ perk: { name: "A morning with a trail guide" }, state: "ordered" }]);
  expect(await verifyLedger(database)).toEqual([]);
});

test("the demo's members are in all three tiers, Mary in one, with the numbers that decided", async () => {
  const { database } = demo;
  const standings = await database.customerTier.groupBy({ by: ["tierId"], _count: true });
  expect(standings).toHaveLength(3);
  const mary = await database.customer.findFirstOrThrow({ where: { displayName: "Mary Sample" } });
  const standing = await database.customerTier.findUniqueOrThrow({ where: { customerId: mary.id } });
  const [change] = await database.tierChange.findMany({ where: { customerId: mary.id } });
  expect(change).toMatchObject({ toTierId: standing.tierId, reason: { points_earned: 100 } });
});
