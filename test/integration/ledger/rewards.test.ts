import { createId } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { postPayoutSent, verifyLedger } from "@worth/domain";
import { createCustomer } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readBalances, setStanding } from "./balances.ts";

test("a reward is pending while it is on hold, shrinks with a refund, and becomes credit when granted", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  const rewardId = await setStanding(world, { customerId, standing: "held", amount: 2_000 });
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 0, pending: 2_000, owed: 0 });
  await setStanding(world, { customerId, rewardId, standing: "held", amount: 1_500 });
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 0, pending: 1_500, owed: 0 });
  await setStanding(world, { customerId, rewardId, standing: "given", amount: 1_500 });
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 1_500, pending: 0, owed: 0 });
  const kinds = await world.database.ledgerTransaction.findMany({ orderBy: { id: "asc" } });
  expect(kinds.map(({ kind }) => kind)).toEqual(["reward_held", "reward_changed", "reward_granted"]);
  expect(await verifyLedger(world.database)).toEqual([]);
});

test("what is taken back after the payout becomes a labelled debt, and the next earnings settle it", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  const rewardId = await setStanding(world, { customerId, standing: "given", amount: 2_000 });
  await inTransaction(world.database, (transaction) =>
    postPayoutSent(transaction, {
      payoutId: "pay_1",
      customerId,
      unit: "USD",
      amount: 1_800,
      occurredAt: world.clock.now(),
    }),
  );
  await setStanding(world, { customerId, rewardId, standing: "given", amount: 500 });
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 0, pending: 0, owed: 1_300 });
  await setStanding(world, { customerId, standing: "given", amount: 1_000 });
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 0, pending: 0, owed: 300 });
  await setStanding(world, { customerId, standing: "given", amount: 1_000 });
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 700, pending: 0, owed: 0 });
  expect(await verifyLedger(world.database)).toEqual([]);
});

test("one change of a reward moves money once, however many deliveries ask at the same moment", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  const rewardId = createId("reward");
  const changeId = createId("rewardChange");
  await Promise.all(
    Array.from({ length: 20 }, () =>
      setStanding(world, { customerId, rewardId, changeId, standing: "given", amount: 2_000 }),
    ),
  );
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 2_000, pending: 0, owed: 0 });
  expect(await world.database.ledgerTransaction.count()).toBe(1);
});

test("currencies and points never mix: each has its balance", async () => {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  await setStanding(world, { customerId, standing: "given", amount: 2_000, unit: "USD" });
  await setStanding(world, { customerId, standing: "given", amount: 300, unit: "JPY" });
  await setStanding(world, { customerId, standing: "given", amount: 50, unit: "points" });
  for (const [unit, held] of Object.entries({ USD: 2_000, JPY: 300, points: 50 }))
    expect(await readBalances(world, customerId, unit)).toEqual({ held, pending: 0, owed: 0 });
  expect(await verifyLedger(world.database)).toEqual([]);
});
