import { inTransaction } from "@worth/db";
import {
  acceptDifference,
  askPayout,
  compareBooks,
  getReconciliation,
  recordPayment,
  startReconciliation,
} from "@worth/domain";
import { expect, test } from "vitest";
import { setStanding } from "../ledger/balances.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";
import { compareNow, createOwner, kindsOf } from "./books-scene.ts";

/** Mary has 20.00 of credit paid out onto her next invoice. */
async function payOut(story: Story): Promise<{ payoutId: string }> {
  const { customerId } = story.mary;
  await setStanding(story, { customerId, standing: "given", amount: 20_00 });
  const member = { kind: "member", userId: "mary", customerId } as const;
  await askPayout(story.deps, member, {
    rail: "customer_balance",
    currency: "USD",
    amountMinor: 20_00,
    requestKey: "019aa000-0000-7000-8000-000000000001",
  });
  await story.drain();
  const { id, state } = await story.database.payout.findFirstOrThrow();
  expect(state).toBe("confirmed");
  return { payoutId: id };
}

test("what somebody else made in the account is flagged each, and nothing of ours is", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  payInvoice(story);
  await payOut(story);
  for (const kind of ["charge", "transfer", "credit"] as const)
    story.stripe.play.createForeign({ kind, amountMinor: 30_00, currency: "usd" });
  await story.stripe.webhooksSettled();
  await story.drain();
  const found = await compareNow(story, owner);
  expect(kindsOf(found)).toEqual(["credit_foreign", "payment_foreign", "transfer_foreign"]);
  expect(found.openCount).toBe(3);
  expect(new Set(found.differences.map(({ theirsMinor }) => theirsMinor))).toEqual(new Set([30_00]));
});

test("a guest who paid at a checkout is no stranger", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  const { charge } = await payAsGuest(story);
  expect(charge.customer).toBeNull();
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(kindsOf(await compareNow(story, owner))).toEqual([]);
});

async function payAsGuest({ stripe, environment }: Story) {
  const answer = await fetch(`${stripe.url}/v1/checkout/sessions`, {
    method: "POST",
    headers: { authorization: `Bearer ${environment.STRIPE_SECRET_KEY}` },
    body: new URLSearchParams({
      mode: "payment",
      success_url: "https://shop.example/thanks",
      "line_items[0][quantity]": "1",
      "line_items[0][price_data][currency]": "usd",
      "line_items[0][price_data][unit_amount]": "5000",
      "line_items[0][price_data][product_data][name]": "A thing",
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  stripe.play.paySession({ sessionId: id, email: "guest@example.com" });
  const [charge] = stripe.list("charge");
  if (!charge) throw new Error("The checkout left no charge.");
  return { charge };
}

test("a payout the provider has twice is a difference", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  const { payoutId } = await payOut(story);
  expect(kindsOf(await compareNow(story, owner))).toEqual([]);
  const { destinationRef, amountMinor } = await story.database.payout.findUniqueOrThrow({
    where: { id: payoutId },
  });
  await fetch(`${story.stripe.url}/v1/customers/${destinationRef}/balance_transactions`, {
    method: "POST",
    headers: { authorization: `Bearer ${story.environment.STRIPE_SECRET_KEY}` },
    body: new URLSearchParams({
      amount: String(-amountMinor),
      currency: "usd",
      "metadata[worth_payout_id]": payoutId,
    }),
  });
  const [doubled, ...others] = (await compareNow(story, owner)).differences;
  expect(others).toEqual([]);
  expect(doubled).toMatchObject({ kind: "credit_differs", oursMinor: 20_00, theirsMinor: 40_00 });
});

test("a payout that arrived and that the provider has no trace of is missing there", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  const { payoutId } = await payOut(story);
  const books = { ...story.wiring.books, listCredits: async () => [] };
  await startReconciliation(story.deps, owner);
  const { id: reconciliationId } = await story.database.reconciliation.findFirstOrThrow();
  await compareBooks({ ...story.deps, ...story.wiring, books }, { reconciliationId });
  const { differences } = await getReconciliation(story.deps, owner, { reconciliationId });
  expect(differences).toMatchObject([
    { kind: "credit_missing", objectRef: payoutId, oursMinor: 20_00, theirsMinor: null },
  ]);
});

test("a difference is accepted once with a word, and stays accepted while it is the same", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  story.stripe.play.createForeign({ kind: "transfer", amountMinor: 30_00, currency: "usd" });
  await story.stripe.webhooksSettled();
  const [difference] = (await compareNow(story, owner)).differences;
  const accepted = { differenceId: difference?.id ?? "", note: "Rent, every month." };
  await acceptDifference(story.deps, owner, accepted);
  await expect(acceptDifference(story.deps, owner, accepted)).rejects.toMatchObject({ code: "already_done" });
  const next = await compareNow(story, owner);
  expect(next).toMatchObject({ openCount: 0, differences: [{ accepted: { note: "Rent, every month." } }] });
  const audit = await story.database.auditEntry.findFirstOrThrow({ where: { action: "difference.accept" } });
  expect(audit.staffId).toBe(owner.staffId);
});

test("a purchase the provider has no payment of is missing there", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  payInvoice(story);
  await story.stripe.webhooksSettled();
  await story.drain();
  const buyer = { providerId: story.leo.buyer.id, email: null, name: null };
  await inTransaction(story.database, (transaction) =>
    recordPayment(
      transaction,
      story.deps,
      { kind: "system", name: "test" },
      {
        paymentKey: "pi_made_up",
        customer: buyer,
        country: null,
        currency: "USD",
        capturedMinor: 10_00,
        taxMinor: 0,
        refundedMinor: 0,
        disputedMinor: 0,
        occurredAt: story.clock.now(),
        lines: [],
        traits: [],
      },
    ),
  );
  const [difference, ...others] = (await compareNow(story, owner)).differences;
  expect(others).toEqual([]);
  expect(difference).toMatchObject({
    kind: "payment_missing",
    objectRef: "pi_made_up",
    oursMinor: 10_00,
    theirsMinor: null,
  });
});

test("a payment its invoice has not noticed is told of from an hour on, and until then nobody is alarmed", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  const paid = { customerId: story.leo.buyer.id, amountMinor: 200_00, currency: "usd" };
  const { id } = story.stripe.play.payInvoice({ ...paid, isLeftOpen: true });
  await story.stripe.webhooksSettled();
  await story.drain();
  story.clock.travel({ minutes: 59 });
  expect(kindsOf(await compareNow(story, owner))).toEqual([]);

  story.clock.travel({ minutes: 1 });
  const [charge] = story.stripe.list("charge");
  const { differences } = await compareNow(story, owner);
  expect(differences).toMatchObject([
    { kind: "payment_unsettled", objectRef: charge?.payment_intent, oursMinor: null, theirsMinor: 200_00 },
  ]);

  story.stripe.play.settleInvoice(id);
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(kindsOf(await compareNow(story, owner))).toEqual([]);
  expect(await story.database.purchase.count()).toBe(1);
});
