import { inTransaction } from "@worth/db";
import { expirePoints, getStatement, mergeCustomers, points, redeem, verifyLedger } from "@worth/domain";
import { createCustomer, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { dayMs, readBalances, setStanding } from "./balances.ts";

/** A member with a reward of 100 points that last 100 days, and 80 others that end earlier. */
async function openPurse() {
  const world = await createWorld();
  const { database, clock } = world;
  const { customerId } = await createCustomer(database);
  const inDays = (days: number): Date => new Date(clock.now().getTime() + days * dayMs);
  const give = (amount: number, of: { rewardId?: string; days?: number; to?: string } = {}) =>
    setStanding(world, {
      customerId: of.to ?? customerId,
      ...(of.rewardId && { rewardId: of.rewardId }),
      standing: "given",
      amount,
      unit: points,
      expiresAt: inDays(of.days ?? 365),
    });
  const others = await give(80, { days: 60 });
  const rewardId = await give(100, { days: 100 });
  const ends = inDays(100);
  return {
    world,
    customerId,
    others,
    ends,
    give,
    /** What is left of the reward's purchase. */
    keep: (amount: number) => give(amount, { rewardId }),
    spend: (amount: number) =>
      inTransaction(database, (transaction) =>
        redeem(transaction, {
          redemptionId: `rdm_${amount}`,
          customerId,
          unit: points,
          amount,
          occurredAt: clock.now(),
        }),
      ),
    lots: async (): Promise<[points: number, days: number][]> => {
      const left = await database.pointLot.findMany({
        where: { remaining: { gt: 0 } },
        orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
      });
      return left.map(({ remaining, expiresAt }) => [
        remaining,
        Math.round((expiresAt.getTime() - clock.now().getTime()) / dayMs),
      ]);
    },
    balances: () => readBalances(world, customerId, points),
    check: async (): Promise<void> => {
      expect(await verifyLedger(database)).toEqual([]);
    },
  };
}

test("a refund takes the points its reward brought, not those that end first", async () => {
  const { keep, lots, check } = await openPurse();
  await keep(40);
  expect(await lots()).toEqual([
    [80, 60],
    [40, 100],
  ]);
  await check();
});

test("a refund that failed brings the same points back, which end on the day they always would have", async () => {
  const { world, keep, lots, check } = await openPurse();
  await keep(0);
  world.clock.travel({ days: 20 });
  await keep(100);
  expect(await lots()).toEqual([
    [80, 40],
    [100, 80],
  ]);
  await check();
});

test("what was spent of the reward is taken from other points, and comes back to those", async () => {
  const { keep, spend, lots, balances, check } = await openPurse();
  await spend(130);
  expect(await lots()).toEqual([[50, 100]]);
  await keep(20);
  expect(await balances()).toEqual({ held: 0, pending: 0, owed: 30 });
  await keep(100);
  expect(await balances()).toEqual({ held: 50, pending: 0, owed: 0 });
  expect(await lots()).toEqual([[50, 100]]);
  await check();
});

test("what expired of the reward is not asked for again, neither as other points nor as a debt", async () => {
  const { world, customerId, give, keep, lots, balances, check } = await openPurse();
  world.clock.travel({ days: 101 });
  await expirePoints(world.deps);
  await give(70);
  await keep(0);
  expect(await balances()).toEqual({ held: 70, pending: 0, owed: 0 });
  expect(await lots()).toEqual([[70, 365]]);
  const { lines } = await getStatement(
    world.deps,
    { kind: "member", customerId, userId: "" },
    { unit: points, page: 1 },
  );
  expect(lines.rows.slice(0, 2).map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
    ["reward_taken_back", -100, 70],
    ["expiry_offset", 100, 170],
  ]);
  await check();
});

test("points that had expired before a refund stay expired when the refund fails", async () => {
  const { world, give, keep, lots, check } = await openPurse();
  world.clock.travel({ days: 101 });
  await expirePoints(world.deps);
  await give(70);
  await keep(0);
  for (const kept of [20, 60, 100]) {
    await keep(kept);
    await expirePoints(world.deps);
  }
  expect(await lots()).toEqual([[70, 365]]);
  await keep(0);
  expect(await lots()).toEqual([[70, 365]]);
  await check();
});

test("of a reward that was spent in part and expired in part, a refund takes the spent part alone", async () => {
  const { world, give, keep, spend, balances, check } = await openPurse();
  await spend(140);
  world.clock.travel({ days: 101 });
  await expirePoints(world.deps);
  expect(await balances()).toEqual({ held: 0, pending: 0, owed: 0 });
  await keep(40);
  // 40 of the 100 had expired: of the 60 that are lost, 20 had been spent.
  expect(await balances()).toEqual({ held: 0, pending: 0, owed: 20 });
  await give(50);
  await keep(100);
  expect(await balances()).toEqual({ held: 90, pending: 0, owed: 0 });
  await expirePoints(world.deps);
  expect(await balances()).toEqual({ held: 50, pending: 0, owed: 0 });
  await check();
});

test("points that come back near their end, or for the first time, have a fair while, and no new life", async () => {
  const { world, keep, lots, check } = await openPurse();
  await keep(50);
  world.clock.travel({ days: 90 });
  await expirePoints(world.deps);
  await keep(100);
  expect(await lots()).toEqual([
    [50, 10],
    [50, 30],
  ]);
  await check();
});

test("points that came over from another record of the same person are still those of their reward", async () => {
  const { world, customerId, give, lots, check } = await openPurse();
  const { customerId: fromId } = await createCustomer(world.database);
  const rewardId = await give(100, { to: fromId, days: 90 });
  const { staffId } = await createStaff(world.database);
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  await mergeCustomers(world.deps, staff, { fromId, intoId: customerId, note: "" });
  await give(30, { rewardId });
  expect(await lots()).toEqual([
    [80, 60],
    [30, 90],
    [100, 100],
  ]);
  await give(100, { rewardId });
  expect(await lots()).toEqual([
    [80, 60],
    [100, 90],
    [100, 100],
  ]);
  await check();
});
