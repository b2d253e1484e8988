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
