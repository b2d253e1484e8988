import { expect, test } from "vitest";
import { listReceivedTypes, openStripe } from "../open-stripe.fixture.ts";

test("amount_refunded adds up over partial refunds, and no more than was paid goes back", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const { id } = fake.play.payCharge({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  await stripe.refunds.create({ charge: id, amount: 300 });
  await stripe.refunds.create({ charge: id, amount: 200, reason: "requested_by_customer" });
  expect(await stripe.charges.retrieve(id)).toMatchObject({ amount_refunded: 500, refunded: false });
  await expect(stripe.refunds.create({ charge: id, amount: 501 })).rejects.toMatchObject({ param: "amount" });
  await stripe.refunds.create({ charge: id });
  expect(await stripe.charges.retrieve(id)).toMatchObject({ amount_refunded: 1_000, refunded: true });
  await expect(stripe.refunds.create({ charge: id })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver).filter((type) => type === "charge.refunded")).toHaveLength(3);
});

test("a failed refund counts as not refunded again and tells so", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const charge = fake.play.payCharge({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  const refund = fake.play.refund({ chargeId: charge.id });
  fake.play.failRefund(refund.id);
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "failed" });
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false });
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(
    expect.arrayContaining(["refund.failed", "charge.refund.updated"]),
  );
});

test("a dispute takes the money when it opens and gives it back only when it is won", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const charge = fake.play.payCharge({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  const dispute = fake.play.openDispute({ chargeId: charge.id });
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ disputed: true });
  await expect(stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
    code: "charge_disputed",
  });
  fake.play.closeDispute(dispute.id, "won");
  const closed = await stripe.disputes.retrieve(dispute.id);
  expect(closed.status).toBe("won");
  expect(closed.balance_transactions.map((booked) => booked.amount)).toEqual([-1_000, 1_000]);
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(
    expect.arrayContaining([
      "charge.dispute.funds_withdrawn",
      "charge.dispute.closed",
      "charge.dispute.funds_reinstated",
    ]),
  );
});

test("an inquiry moves no money and leaves the charge refundable", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const charge = fake.play.payCharge({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  const inquiry = fake.play.openDispute({ chargeId: charge.id, isInquiry: true });
  expect(inquiry.balance_transactions).toEqual([]);
  await stripe.refunds.create({ charge: charge.id, amount: 100 });
  expect(fake.play.closeDispute(inquiry.id, "lost").status).toBe("warning_closed");
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).not.toContain("charge.dispute.funds_withdrawn");
});

test("an inquiry that becomes a dispute takes the money of the same dispute, and accepting it loses it", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const charge = fake.play.payCharge({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  const inquiry = fake.play.openDispute({ chargeId: charge.id, isInquiry: true });
  fake.play.refund({ chargeId: charge.id, amountMinor: 400 });
  const dispute = fake.play.escalateInquiry(inquiry.id);
  expect(dispute).toMatchObject({ id: inquiry.id, status: "needs_response", amount: 600 });
  expect(dispute.balance_transactions.map((booked) => booked.amount)).toEqual([-600]);
  expect(() => fake.play.escalateInquiry(inquiry.id)).toThrow(/no open inquiry/);
  expect(await stripe.disputes.update(inquiry.id, { submit: true })).toMatchObject({
    status: "under_review",
  });
  expect(await stripe.disputes.close(inquiry.id)).toMatchObject({ status: "lost" });
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(
    expect.arrayContaining(["charge.dispute.funds_withdrawn", "charge.dispute.closed"]),
  );
});

test("somebody else's charge, transfer and credit carry nothing of ours, and all are in the books", async () => {
  const { fake, stripe } = await openStripe();
  for (const kind of ["charge", "transfer", "credit"] as const)
    fake.play.createForeign({ kind, amountMinor: 5_000, currency: "usd" });
  const [charge] = (await stripe.charges.list()).data;
  const [transfer] = (await stripe.transfers.list()).data;
  expect([charge?.metadata, charge?.customer, transfer?.metadata]).toEqual([{}, null, {}]);
  expect(fake.list("customer_balance_transaction")).toMatchObject([{ amount: -5_000, metadata: {} }]);
  const { data } = await stripe.balanceTransactions.list();
  expect(data.map(({ type }) => type)).toEqual(["transfer", "topup", "charge"]);
  const { available } = await stripe.balance.retrieve();
  expect(available[0]?.amount).toBe(data.reduce((total, { net }) => total + net, 0));
  const events = await stripe.events.list({ types: ["charge.succeeded", "transfer.created"] });
  expect(events.data.map((event) => event.request?.id)).toEqual([null, null]);
});
