import { createId } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import {
  points,
  postPayoutReturned,
  postPayoutSent,
  redeem,
  returnRedemption,
  verifyLedger,
} from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readBalances, setStanding } from "./balances.ts";

/** A member who was given 30.00 and spent 20.00 of it before 25.00 of it was taken back: 15.00 are owed. */
async function startDebt(unit: string, spend: "payout" | "redemption") {
  const world = await createWorld();
  const { customerId } = await createMember(world.database);
  const rewardId = await setStanding(world, { customerId, unit, standing: "given", amount: 30_00 });
  const occurredAt = world.clock.now();
  const [payoutId, redemptionId] = [createId("payout"), createId("redemption")];
  const spent = { payoutId, redemptionId, customerId, unit, amount: 20_00, occurredAt };
  await inTransaction(world.database, async (transaction) => {
    if (spend === "payout") await postPayoutSent(transaction, spent);
    else await redeem(transaction, spent);
  });
  await setStanding(world, { rewardId, customerId, unit, standing: "given", amount: 5_00 });
  expect(await readBalances(world, customerId, unit)).toEqual({ held: 0, pending: 0, owed: 15_00 });
  return { ...world, world, customerId, spent };
}

test("a payout that comes back settles what is owed first", async () => {
  const { world, database, customerId, spent } = await startDebt("USD", "payout");
  await inTransaction(database, (transaction) => postPayoutReturned(transaction, spent));
  expect(await readBalances(world, customerId, "USD")).toEqual({ held: 5_00, pending: 0, owed: 0 });
  expect(await verifyLedger(database)).toEqual([]);
});

test.each(["USD", points])(
  "a redemption in %s that is called off settles what is owed first",
  async (unit) => {
    const { world, database, customerId, spent } = await startDebt(unit, "redemption");
    await inTransaction(database, (transaction) => returnRedemption(transaction, spent));
    expect(await readBalances(world, customerId, unit)).toEqual({ held: 5_00, pending: 0, owed: 0 });
    // Asked again, nothing moves.
    await inTransaction(database, (transaction) => returnRedemption(transaction, spent));
    expect(await readBalances(world, customerId, unit)).toEqual({ held: 5_00, pending: 0, owed: 0 });
    expect(await verifyLedger(database)).toEqual([]);
  },
);
