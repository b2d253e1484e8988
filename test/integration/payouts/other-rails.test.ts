import {
  checkPayoutAccount,
  dispatchPayoutReversal,
  exportManualPayouts,
  giveBackPayout,
  markPayoutsPaid,
  openOnboarding,
  recordProviderEvent,
  reversePayout,
  verifyLedger,
  type Payouts,
} from "@worth/domain";
import { expect, test } from "vitest";
import { readBalances } from "../ledger/balances.ts";
import { openPayouts, type PayoutScene } from "./payout-scene.ts";

const payoutsOf = ({ deps, wiring }: PayoutScene) => ({ ...deps, payouts: wiring.payouts });

/** Mary with an account at the provider that can be paid, and 1,000.00 in the programme's own. */
async function openAccount(scene: PayoutScene) {
  await openOnboarding(payoutsOf(scene), scene.actor);
  const { accountRef } = await scene.database.payoutAccount.findFirstOrThrow();
  scene.stripe.play.onboardAccount(accountRef, "enabled");
  scene.stripe.play.topUp({ amountMinor: 1_000_00, currency: "usd" });
  await checkPayoutAccount(payoutsOf(scene), { accountRef });
  return accountRef;
}

test("a code is for one purchase of one customer and ends, and the member sees it", async () => {
  const { ask, drain, stripe, readPayout } = await openPayouts({ isInvoiced: true });
  const { payoutId } = await ask({ rail: "promotion_code" });
  await drain();
  const payout = await readPayout(payoutId);
  const [made, ...more] = stripe.list("promotion_code");
  expect(more).toEqual([]);
  expect(made).toMatchObject({
    code: payout.code,
    customer: stripe.list("customer")[0]?.id,
    max_redemptions: 1,
    expires_at: Math.floor((payout.codeExpiresAt?.getTime() ?? 0) / 1_000),
    metadata: { worth_payout_id: payoutId },
  });
  expect(stripe.list("coupon")).toMatchObject([{ amount_off: 40_00, currency: "usd", max_redemptions: 1 }]);
  expect(payout).toMatchObject({ state: "confirmed", peerRef: made?.id });
});

test("a transfer needs an account that can be paid, asked again right before sending", async () => {
  const scene = await openPayouts();
  const { ask, dispatch, stripe, readPayout, database, deps, wiring, actor } = scene;
  await expect(ask({ rail: "transfer" })).rejects.toMatchObject({ code: "payout_account_missing" });
  const { url } = await openOnboarding(payoutsOf(scene), actor);
  expect(url).toContain("/onboarding/");
  await expect(ask({ rail: "transfer" })).rejects.toMatchObject({ code: "payout_account_missing" });
  const accountRef = await openAccount(scene);
  expect(stripe.list("account")).toHaveLength(1);
  const { payoutId } = await ask({ rail: "transfer" });
  // The account is looked at again by the provider; no event of it has reached us.
  stripe.play.onboardAccount(accountRef, "pending");
  expect(await dispatch(payoutId)).toBe("parked");
  expect(stripe.list("transfer")).toEqual([]);
  expect(await readPayout(payoutId)).toMatchObject({ state: "parked", error: "account_not_ready" });
  expect(await database.payoutAccount.findFirstOrThrow()).toMatchObject({ payoutsEnabled: false });
  stripe.play.onboardAccount(accountRef, "enabled");
  await checkPayoutAccount({ ...deps, payouts: wiring.payouts }, { accountRef });
  expect(await database.payoutAccount.findFirstOrThrow()).toMatchObject({ payoutsEnabled: true });
});

test("news of an account has it asked how it is now, whatever the news says of it", async () => {
  const scene = await openPayouts();
  const { deps, drain, stripe, database, actor, clock } = scene;
  await openOnboarding(payoutsOf(scene), actor);
  const { accountRef } = await database.payoutAccount.findFirstOrThrow();
  stripe.play.onboardAccount(accountRef, "enabled");
  const object = { id: accountRef, object: "account", payouts_enabled: false };
  await recordProviderEvent(deps, {
    provider: "stripe",
    event: {
      externalId: "evt_account",
      type: "account.updated",
      livemode: false,
      apiVersion: null,
      occurredAt: clock.now(),
      body: { account: accountRef, data: { object } },
      isReadable: true,
    },
  });
  await drain();
  expect(await database.payoutAccount.findFirstOrThrow()).toMatchObject({ payoutsEnabled: true });
  expect(await database.providerEvent.count({ where: { state: "recorded" } })).toBe(0);
});

test("staff take a transfer back once, and the member has the credit again", async () => {
  const scene = await openPayouts();
  const { ask, dispatch, stripe, readPayout, readEffects, deps, owner, customerId, database } = scene;
  await openAccount(scene);
  const { payoutId } = await ask({ rail: "transfer" });
  expect(await dispatch(payoutId)).toBe("sent");
  expect(stripe.list("transfer")).toMatchObject([{ amount: 40_00, transfer_group: payoutId }]);
  await reversePayout(deps, owner, { payoutId, note: "sent to the wrong person" });
  await expect(reversePayout(deps, owner, { payoutId, note: "again" })).rejects.toMatchObject({
    code: "payout_wrong_state",
  });
  const effectId = (await readEffects(payoutId)).at(-1)?.id ?? "";
  const { payouts, ...others } = payoutsOf(scene);
  const losing: Payouts = {
    ...payouts,
    reverse: async (payout, key) => {
      await payouts.reverse(payout, key);
      return { kind: "unavailable", reason: "no_answer", retryAfterMs: null };
    },
  };
  expect(await dispatchPayoutReversal({ ...others, payouts: losing }, { effectId })).toBe("retry");
  scene.clock.travel({ minutes: 1 });
  expect(await dispatchPayoutReversal(payoutsOf(scene), { effectId })).toBe("sent");
  expect(stripe.list("transfer_reversal")).toMatchObject([{ amount: 40_00 }]);
  expect(await readPayout(payoutId)).toMatchObject({ state: "returned", error: "reversed" });
  expect(await readBalances(scene, customerId, "USD")).toMatchObject({ held: 100_00 });
  expect(await verifyLedger(database)).toEqual([]);
});

test("payouts by hand are listed with whom they are for, and marked once", async () => {
  const scene = await openPayouts();
  const { ask, deps, owner, readPayout, customerId, database } = scene;
  const { payoutId } = await ask({ rail: "manual" });
  expect(await exportManualPayouts(deps, owner)).toMatchObject({
    rows: [{ payoutId, displayName: "Mary Sample", email: "mary@example.com", amountMinor: 40_00 }],
  });
  expect(await markPayoutsPaid(deps, owner, { payoutIds: [payoutId] })).toEqual({ paidCount: 1 });
  expect(await markPayoutsPaid(deps, owner, { payoutIds: [payoutId] })).toEqual({ paidCount: 0 });
  expect(await readPayout(payoutId)).toMatchObject({ state: "confirmed" });
  const { payoutId: second } = await ask({ rail: "manual" });
  await giveBackPayout(deps, owner, { payoutId: second, note: "the bank refused" });
  expect(await readPayout(second)).toMatchObject({ state: "returned", error: "not_payable" });
  expect(await readBalances(scene, customerId, "USD")).toMatchObject({ held: 60_00 });
  expect(await verifyLedger(database)).toEqual([]);
});
