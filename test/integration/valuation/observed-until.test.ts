import { buildCustomer, buildPurchase, insertRows, mergeRows } from "@worth/factories";
import { performRun, refreshValues } from "@worth/domain";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { dumpGeneration } from "./dump-generation.ts";
import { system } from "./system-actor.ts";

const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs);
const dayOf = (daysAgo: number): string => new Date((today - daysAgo) * dayMs).toISOString().slice(0, 10);

/** Buyers who come every 20 days, one after the other, until so many days ago. @returns their ids */
async function insertBuyers({ database }: World, count: number, lastDaysAgo: number): Promise<string[]> {
  const customers = Array.from({ length: count }, () => buildCustomer({ email: null }));
  const purchases = customers.flatMap(({ ids: { customerId } }, buyer) =>
    [0, 20, 40, 60].slice(0, 2 + (buyer % 3)).map((daysBefore) => {
      const at = new Date((today - lastDaysAgo - daysBefore - (buyer % 20)) * dayMs);
      return buildPurchase({ customerId, capturedMinor: 50_00, occurredAt: at, recordedAt: at });
    }),
  );
  await insertRows(database, mergeRows([...customers, ...purchases].map(({ rows }) => rows)));
  return customers.map(({ ids }) => ids.customerId);
}

const lastRun = ({ database }: World) =>
  database.valuationRun.findFirstOrThrow({ where: { state: "current" }, select: { observedUntil: true } });

test("where nobody has bought for longer than ever, models and silence count to the last purchase", async () => {
  const world = await createWorld();
  const [lastBuyer = ""] = await insertBuyers(world, 120, 400);
  await performRun(world.deps, world.bulk, system, { trigger: "first" });
  expect((await lastRun(world)).observedUntil?.toISOString().slice(0, 10)).toBe(dayOf(400));
  const account = await world.database.accountSnapshot.findFirstOrThrow({
    where: { customerId: lastBuyer },
  });
  expect(account.action).not.toBe("protect");

  // A refresh of one buyer looks from the same day as the run.
  const computed = await dumpGeneration(world.database);
  await refreshValues(world.deps, { customerIds: [lastBuyer] });
  expect(await dumpGeneration(world.database)).toEqual(computed);

  const now = new Date();
  const { rows } = buildPurchase({ customerId: lastBuyer, occurredAt: now, recordedAt: now });
  await insertRows(world.database, rows);
  await performRun(world.deps, world.bulk, system, { trigger: "nightly" });
  expect((await lastRun(world)).observedUntil).toBeNull();
});

test.each([
  ["few buyers", 60, 400],
  ["a silence of less than a month", 120, 25],
])("with %s silence is no end of the data", async (_, buyers, lastDaysAgo) => {
  const world = await createWorld();
  await insertBuyers(world, buyers, lastDaysAgo);
  await performRun(world.deps, world.bulk, system, { trigger: "first" });
  expect((await lastRun(world)).observedUntil).toBeNull();
});
