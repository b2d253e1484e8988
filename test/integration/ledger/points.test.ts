import { inTransaction } from "@worth/db";
import { expirePoints, points, redeem, returnRedemption, verifyLedger } from "@worth/domain";
import { createCustomer } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { dayMs, readBalances, setStanding } from "./balances.ts";

async function earn(world: World, customerId: string, amount: number, days: number): Promise<void> {
  const expiresAt = new Date(world.clock.now().getTime() + days * dayMs);
  await setStanding(world, { customerId, standing: "given", amount, unit: points, expiresAt });
}

const spend = (world: World, customerId: string, redemptionId: string, amount: number) =>
  inTransaction(world.database, (transaction) =>
    redeem(transaction, {
      redemptionId,
      customerId,
      unit: points,
      amount,
      occurredAt: world.clock.now(),
    }),
  );

const giveBack = (world: World, customerId: string, redemptionId: string, amount: number) =>
  inTransaction(world.database, (transaction) =>
    returnRedemption(transaction, {
      redemptionId,
      customerId,
      unit: points,
      amount,
      occurredAt: world.clock.now(),
    }),
  );

const lotsOf = async ({ database }: World): Promise<number[]> =>
  (await database.pointLot.findMany({ orderBy: [{ expiresAt: "asc" }, { id: "asc" }] })).map(
    ({ remaining }) => remaining,
  );

test("what expires first is spent first, and a cancelled redemption goes back where it came from", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  await earn(world, customerId, 100, 300);
  await earn(world, customerId, 50, 100);
  await spend(world, customerId, "rdm_1", 70);
  expect(await lotsOf(world)).toEqual([0, 80]);
  await giveBack(world, customerId, "rdm_1", 70);
  expect(await lotsOf(world)).toEqual([50, 100]);
  const again = await giveBack(world, customerId, "rdm_1", 70);
  expect(again.isNew).toBe(false);
  expect(await readBalances(world, customerId, points)).toMatchObject({ held: 150 });
  expect(await verifyLedger(world.database)).toEqual([]);
});

test("points end on their day by a posting of their own, once", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  await earn(world, customerId, 100, 10);
  await earn(world, customerId, 40, 20);
  await spend(world, customerId, "rdm_1", 30);
  world.clock.travel({ days: 11 });
  expect(await expirePoints(world.deps)).toEqual({ lotCount: 1 });
  expect(await expirePoints(world.deps)).toEqual({ lotCount: 0 });
  expect(await readBalances(world, customerId, points)).toMatchObject({ held: 40 });
  const [expired] = await world.database.ledgerTransaction.findMany({ where: { kind: "points_expired" } });
  expect(expired).toMatchObject({ unit: points });
  expect(await verifyLedger(world.database)).toEqual([]);
});

test("points that come back out of a lot that has ended can be spent for another 30 days", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  await earn(world, customerId, 100, 10);
  await spend(world, customerId, "rdm_1", 60);
  world.clock.travel({ days: 15 });
  await expirePoints(world.deps);
  await giveBack(world, customerId, "rdm_1", 60);
  expect(await expirePoints(world.deps)).toEqual({ lotCount: 0 });
  expect(await readBalances(world, customerId, points)).toMatchObject({ held: 60 });
  world.clock.travel({ days: 31 });
  await expirePoints(world.deps);
  expect(await readBalances(world, customerId, points)).toMatchObject({ held: 0 });
  expect(await verifyLedger(world.database)).toEqual([]);
});

test("500 simultaneous redemptions of 10 from a balance of 100: exactly 10 succeed, the rest are told why", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  await earn(world, customerId, 100, 100);
  const answers = await Promise.allSettled(
    Array.from({ length: 500 }, (_, number) => spend(world, customerId, `rdm_${number}`, 10)),
  );
  const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(answers.length - refusals.length).toBe(10);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(["balance_too_low"]));
  expect(await readBalances(world, customerId, points)).toEqual({ held: 0, pending: 0, owed: 0 });
  expect(await verifyLedger(world.database)).toEqual([]);
});
