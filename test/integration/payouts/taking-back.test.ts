import { getPayout, getStatement, reversePayout, takeTurn } from "@worth/domain";
import { createPayouts, stripeTurns } from "@worth/payments";
import { expect, test } from "vitest";
import { setStanding } from "../ledger/balances.ts";
import { openPaidOut } from "./taken-back-scene.ts";

const takenBack = { held: 0, owed: 0, state: "returned", isTakenBack: true };
const stillOwed = { held: 0, owed: 25_00, state: "confirmed", isTakenBack: false };

test("a refund switches off the code its reward was paid as while nobody used it, and nothing is owed", async () => {
  const { stripe, refund, readMine, expectSound } = await openPaidOut("promotion_code");
  expect(stripe.list("promotion_code")).toMatchObject([{ active: true, times_redeemed: 0 }]);
  await refund();
  expect(stripe.list("promotion_code")).toMatchObject([{ active: false, times_redeemed: 0 }]);
  expect(await readMine()).toEqual(takenBack);
  await expectSound();
});

test("a code that was used before the refund stays used: the member owes it, and it is asked for once", async () => {
  const {
    stripe,
    refund,
    buyerId,
    tell,
    readMine,
    database,
    payoutId,
    deps,
    owner,
    actor,
    world,
    expectSound,
  } = await openPaidOut("promotion_code");
  const code = stripe.list("promotion_code")[0]?.id ?? "";
  stripe.play.payInvoice({ customerId: buyerId, amountMinor: 90_00, currency: "usd", promotionCode: code });
  await tell();
  await refund();
  expect(await readMine()).toEqual(stillOwed);
  const { lines } = await getStatement(deps, actor, { unit: "USD", page: 1 });
  expect(lines.rows[0]).toMatchObject({
    kind: "reward_taken_back",
    cause: { kind: "referral", name: "Leo" },
    lostFor: "refunded",
    owed: 25_00,
  });
  const reversals = { where: { kind: "payout_reversal" as const } };
  expect(await database.effect.findMany(reversals)).toMatchObject([
    { state: "parked", error: "already_used" },
  ]);
  expect(await getPayout(deps, owner, { payoutId })).toMatchObject({ state: "confirmed", reversal: "used" });
  await expect(reversePayout(deps, owner, { payoutId, note: "again" })).rejects.toMatchObject({
    code: "payout_wrong_state",
  });
  await setStanding(world, { customerId: actor.customerId, standing: "given", amount: 40_00 });
  const after = await getStatement(deps, actor, { unit: "USD", page: 1 });
  expect(after.lines.rows[0]).toMatchObject({ lostFor: null, amount: 15_00, owed: -25_00 });
  expect(await readMine()).toMatchObject({ held: 15_00, owed: 0 });
  await expectSound();
});

test("a part refund takes the whole of an unused code back, and what is not owed is the member's again", async () => {
  const { stripe, refund, readMine, expectSound } = await openPaidOut("promotion_code");
  await refund(40_00);
  expect(stripe.list("promotion_code")).toMatchObject([{ active: false }]);
  expect(await readMine()).toEqual({ ...takenBack, held: 20_00 });
  await expectSound();
});

test("a dispute takes invoice credit back while no invoice used it, once however often it is told", async () => {
  const { stripe, tell, readMine, buyerId, deps, actor, expectSound } = await openPaidOut("customer_balance");
  stripe.setWebhookSwitches({ copies: 3, shuffle: true });
  const chargeId = stripe.list("charge")[0]?.id ?? "";
  stripe.play.openDispute({ chargeId, amountMinor: 200_00 });
  await tell();
  expect(stripe.list("customer").find(({ id }) => id === buyerId)).toMatchObject({ balance: 0 });
  expect(stripe.list("customer_balance_transaction").map(({ amount }) => amount)).toEqual([25_00, -25_00]);
  expect(await readMine()).toEqual(takenBack);
  const { lines } = await getStatement(deps, actor, { unit: "USD", page: 1 });
  expect(lines.rows.map(({ kind, lostFor }) => [kind, lostFor])).toContainEqual([
    "reward_taken_back",
    "disputed",
  ]);
  await expectSound();
});

test("invoice credit of which an invoice used a part is left alone and stays owed", async () => {
  const { stripe, refund, tell, readMine, buyerId, expectSound } = await openPaidOut("customer_balance");
  stripe.play.payInvoice({ customerId: buyerId, amountMinor: 10_00, currency: "usd" });
  await tell();
  await refund();
  expect(stripe.list("customer").find(({ id }) => id === buyerId)).toMatchObject({ balance: -15_00 });
  expect(await readMine()).toEqual(stillOwed);
  await expectSound();
});

test("credit that leaves while its reward is being taken back is taken back when it has arrived", async () => {
  const scene = await openPaidOut("customer_balance");
  const { stripe, refund, drain, database, payoutId, clock, readMine, buyerId, expectSound } = scene;
  await reversePayout(scene.deps, scene.owner, { payoutId, note: "asked for by mistake" });
  await drain();
  expect(await readMine()).toMatchObject({ held: 25_00, state: "returned" });
  stripe.addFault({ kind: "server_error", times: 1, verb: "POST", path: "/v1/customers/" });
  const { payoutId: second } = await scene.ask();
  await expect(drain()).rejects.toThrow("it is tried again");
  expect(await database.payout.findUniqueOrThrow({ where: { id: second } })).toMatchObject({ state: "sent" });
  await refund();
  clock.travel({ minutes: 30 });
  await scene.handlers.schedules["effects.sweep"]();
  await drain();
  expect(await database.payout.findUniqueOrThrow({ where: { id: second } })).toMatchObject({
    state: "returned",
    error: "reversed",
  });
  expect(stripe.list("customer").find(({ id }) => id === buyerId)).toMatchObject({ balance: 0 });
  expect(await readMine()).toMatchObject({ held: 0, owed: 0 });
  await expectSound();
});

test("an invoice that uses the credit between the look and the booking keeps it: what was taken too much is put back", async () => {
  const { stripe, environment, database, payoutId, buyerId } = await openPaidOut("customer_balance");
  const row = await database.payout.findUniqueOrThrow({ where: { id: payoutId } });
  const { rail, currency, amountMinor, createdAt } = row;
  if (rail === "manual") throw new Error("It was paid by hand.");
  const arrived = { payoutId, rail, currency, amountMinor, createdAt, destinationRef: buyerId };
  let requests = 0;
  const payouts = createPayouts(environment, async () => {
    requests += 1;
    // Its entries, what is left, and then the booking.
    if (requests === 3) stripe.play.payInvoice({ customerId: buyerId, amountMinor: 20_00, currency: "usd" });
    await takeTurn(database, stripeTurns(environment));
  });
  const taken = { ...arrived, peerRef: row.peerRef ?? "" };
  const used = { kind: "refused", reason: "already_used" };
  expect(await payouts.findReversal(taken)).toEqual({ kind: "none" });
  requests = 0;
  expect(await payouts.reverse(taken, "one-key")).toEqual(used);
  expect(stripe.list("customer").find(({ id }) => id === buyerId)).toMatchObject({ balance: -5_00 });
  expect(await payouts.reverse(taken, "one-key")).toEqual(used);
  expect(await payouts.findReversal(taken)).toEqual(used);
  expect(stripe.list("customer").find(({ id }) => id === buyerId)).toMatchObject({ balance: -5_00 });
});
