import { giveBackPayout, retryPayout, verifyLedger, type Payouts } from "@worth/domain";
import type { FaultKind } from "@worth/fakes";
import { waitUntil } from "@worth/stack";
import { expect, test } from "vitest";
import { readBalances } from "../ledger/balances.ts";
import { openPayouts } from "./payout-scene.ts";

const booked = "/v1/customers";
/** The SDK itself repeats a broken connection once, so its caller sees one when two requests suffer. */
const timesOf = (kind: FaultKind): number => (kind === "refuse" ? 2 : 1);

test.each(["refuse", "hang", "rate_limit", "server_error"] as const)(
  "a provider that is away (%s) has the payout wait, and is asked again under the same key",
  async (kind) => {
    const scene = await openPayouts({ isInvoiced: true });
    const { ask, dispatch, stripe, readEffects, readPayout, clock, database } = scene;
    const { payoutId } = await ask();
    stripe.addFault({ kind, times: timesOf(kind), verb: "POST", path: booked });
    expect(await dispatch(payoutId)).toBe("retry");
    expect(await readPayout(payoutId)).toMatchObject({ state: "sent" });
    expect(await dispatch(payoutId)).toEqual({ afterMs: 1_000 });
    clock.travel({ minutes: 1 });
    expect(await dispatch(payoutId)).toBe("sent");
    expect(stripe.list("customer_balance_transaction")).toHaveLength(1);
    expect(await readPayout(payoutId)).toMatchObject({ state: "confirmed" });
    const [effect] = await readEffects(payoutId);
    expect(effect?.history.map(({ outcome }) => outcome)).toEqual(["unavailable", "sent"]);
    expect(await verifyLedger(database)).toEqual([]);
  },
);

test("a failure that stays with its key is looked up, and waits for a person when nothing left", async () => {
  const scene = await openPayouts({ isInvoiced: true });
  const { ask, dispatch, stripe, readEffects, readPayout, clock, deps, owner, customerId } = scene;
  const { payoutId } = await ask();
  stripe.addFault({ kind: "server_error_kept", times: 1, verb: "POST", path: booked });
  expect(await dispatch(payoutId)).toBe("retry");
  clock.travel({ minutes: 1 });
  expect(await dispatch(payoutId)).toBe("parked");
  expect(stripe.list("customer_balance_transaction")).toEqual([]);
  expect(await readPayout(payoutId)).toMatchObject({ state: "parked", error: "no_trace" });
  await retryPayout(deps, owner, { payoutId });
  expect(await dispatch(payoutId)).toBe("sent");
  expect(stripe.list("customer_balance_transaction")).toHaveLength(1);
  const keys = (await readEffects(payoutId)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  expect(await readBalances(scene, customerId, "USD")).toMatchObject({ held: 60_00 });
});

test("after twenty hours it is found in the provider's books, whose keys may be forgotten, and not sent again", async () => {
  const { ask, dispatch, stripe, readPayout, clock, wiring } = await openPayouts({ isInvoiced: true });
  const { payoutId } = await ask();
  const losing: Payouts = {
    ...wiring.payouts,
    send: async (order, key) => {
      await wiring.payouts.send(order, key);
      return { kind: "unavailable", reason: "no_answer", retryAfterMs: null };
    },
  };
  expect(await dispatch(payoutId, losing)).toBe("retry");
  clock.travel({ days: 2 });
  expect(await dispatch(payoutId)).toBe("sent");
  const [made, ...more] = stripe.list("customer_balance_transaction");
  expect(more).toEqual([]);
  expect(await readPayout(payoutId)).toMatchObject({ state: "confirmed", peerRef: made?.id });
});

test("what the provider refuses waits for a person, who tries again under a new key or gives it back", async () => {
  const scene = await openPayouts({ isInvoiced: true, currency: "XTS" });
  const { ask, dispatch, stripe, readPayout, readEffects, deps, owner, customerId, database } = scene;
  const { payoutId } = await ask();
  expect(await dispatch(payoutId)).toBe("parked");
  expect(await readPayout(payoutId)).toMatchObject({ state: "parked" });
  await retryPayout(deps, owner, { payoutId });
  await expect(retryPayout(deps, owner, { payoutId })).rejects.toMatchObject({ code: "payout_wrong_state" });
  await expect(giveBackPayout(deps, owner, { payoutId, note: "no" })).rejects.toMatchObject({
    code: "payout_wrong_state",
  });
  expect(await dispatch(payoutId)).toBe("parked");
  expect(await readEffects(payoutId)).toHaveLength(2);
  await giveBackPayout(deps, owner, { payoutId, note: "the member asked for it" });
  expect(await readPayout(payoutId)).toMatchObject({ state: "returned", error: "given_back" });
  expect(await readBalances(scene, customerId, "XTS")).toMatchObject({ held: 100_00 });
  expect(stripe.list("customer_balance_transaction")).toEqual([]);
  expect(await verifyLedger(database)).toEqual([]);
});

test("a sender that died is taken over under the same key, and its late answer changes nothing", async () => {
  const { ask, dispatch, stripe, readPayout, clock, wiring } = await openPayouts({ isInvoiced: true });
  const { payoutId } = await ask();
  const isSending = Promise.withResolvers<void>();
  const mayAnswer = Promise.withResolvers<void>();
  const slow = dispatch(payoutId, {
    ...wiring.payouts,
    send: async (order, key) => {
      await wiring.payouts.send(order, key);
      isSending.resolve();
      await mayAnswer.promise;
      return { kind: "refused", reason: "refused" };
    },
  });
  await isSending.promise;
  expect(await dispatch(payoutId)).toEqual({ afterMs: 15_000 });
  clock.travel({ seconds: 15 });
  expect(await dispatch(payoutId)).toBe("sent");
  mayAnswer.resolve();
  expect(await slow).toBe("not_ours");
  expect(await readPayout(payoutId)).toMatchObject({ state: "confirmed" });
  expect(stripe.list("customer_balance_transaction")).toHaveLength(1);
});

test(
  "a sender that is alive keeps its claim for as long as its requests take",
  { timeout: 30_000 },
  async () => {
    const { ask, dispatch, readPayout, clock, wiring } = await openPayouts({ isInvoiced: true });
    const { payoutId } = await ask();
    const isSending = Promise.withResolvers<void>();
    const mayAnswer = Promise.withResolvers<void>();
    const slow = dispatch(payoutId, {
      ...wiring.payouts,
      send: async (order, key) => {
        isSending.resolve();
        await mayAnswer.promise;
        return wiring.payouts.send(order, key);
      },
    });
    await isSending.promise;
    clock.travel({ seconds: 14 });
    const isHeldAnew = async () => {
      const outcome = await dispatch(payoutId);
      return typeof outcome === "object" && outcome.afterMs === 15_000;
    };
    expect(await waitUntil(isHeldAnew, 15_000, 100)).toBe(true);
    mayAnswer.resolve();
    expect(await slow).toBe("sent");
    expect(await readPayout(payoutId)).toMatchObject({ state: "confirmed" });
  },
);
