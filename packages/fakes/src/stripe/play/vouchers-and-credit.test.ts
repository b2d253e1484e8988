import { expect, test } from "vitest";
import { listReceivedTypes, openStripe } from "../open-stripe.fixture.ts";

const openShop = async () => {
  const opened = await openStripe();
  const customer = opened.fake.play.createCustomer({ email: "ann@example.com" });
  return { ...opened, customer };
};

test("a code takes its amount off an invoice, with the tax on it, and is used up", async () => {
  const { fake, receiver, stripe, customer } = await openShop();
  const coupon = await stripe.coupons.create({ amount_off: 2_000, currency: "usd", duration: "once" });
  const code = await stripe.promotionCodes.create({
    promotion: { type: "coupon", coupon: coupon.id },
    code: "THANKS",
    customer: customer.id,
    max_redemptions: 1,
  });
  const purchase = { customerId: customer.id, amountMinor: 12_000, taxMinor: 2_000, currency: "usd" };
  const { id } = fake.play.payInvoice({ ...purchase, promotionCode: "thanks" });
  const invoice = await stripe.invoices.retrieve(id, { expand: ["discounts.promotion_code"] });
  expect(invoice).toMatchObject({
    subtotal: 10_000,
    total_excluding_tax: 8_000,
    total: 9_600,
    amount_paid: 9_600,
    total_discount_amounts: [{ amount: 2_000 }],
    discounts: [{ source: { coupon: coupon.id }, promotion_code: { code: "THANKS" } }],
  });
  expect(await stripe.promotionCodes.retrieve(code.id)).toMatchObject({ times_redeemed: 1, active: false });
  expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ times_redeemed: 1, valid: true });
  expect(() => fake.play.payInvoice({ ...purchase, promotionCode: "THANKS" })).toThrow(/inactive/);
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(
    expect.arrayContaining(["coupon.created", "promotion_code.created", "promotion_code.updated"]),
  );
});

test("a code of another customer, another currency or below its minimum is refused and stays unused", async () => {
  const { fake, stripe, customer } = await openShop();
  const bob = fake.play.createCustomer({ email: "bob@example.com" });
  const coupon = await stripe.coupons.create({ amount_off: 500, currency: "usd" });
  const { id } = await stripe.promotionCodes.create({
    promotion: { type: "coupon", coupon: coupon.id },
    customer: customer.id,
    restrictions: { minimum_amount: 5_000, minimum_amount_currency: "usd", first_time_transaction: true },
  });
  const pay = (customerId: string, amountMinor: number, currency = "usd") =>
    fake.play.payInvoice({ customerId, amountMinor, currency, promotionCode: id });
  expect(() => pay(bob.id, 6_000)).toThrow(/by this customer/);
  expect(() => pay(customer.id, 4_999)).toThrow(/higher order amount/);
  expect(() => pay(customer.id, 6_000, "eur")).toThrow(/higher order amount/);
  fake.play.payCharge({ customerId: customer.id, amountMinor: 100, currency: "usd" });
  expect(() => pay(customer.id, 6_000)).toThrow(/prior transactions/);
  expect(await stripe.promotionCodes.retrieve(id)).toMatchObject({ times_redeemed: 0, active: true });
});

test("a share is rounded to what the currency can pay", async () => {
  const { fake, stripe, customer } = await openShop();
  const { id: coupon } = await stripe.coupons.create({ percent_off: 33.33 });
  const purchase = { customerId: customer.id, coupon };
  expect(fake.play.payInvoice({ ...purchase, amountMinor: 999, currency: "usd" }).total).toBe(666);
  expect(fake.play.payInvoice({ ...purchase, amountMinor: 1_000, currency: "kwd" }).total).toBe(670);
  const free = await stripe.coupons.create({ percent_off: 100 });
  expect(
    fake.play.payInvoice({ ...purchase, coupon: free.id, amountMinor: 999, currency: "usd" }),
  ).toMatchObject({ total: 0, amount_paid: 0, status: "paid" });
  expect(fake.list("charge")).toHaveLength(2);
});

test("an amount and a minimum count in every currency they are named in", async () => {
  const { fake, stripe, customer } = await openShop();
  const coupon = await stripe.coupons.create({
    amount_off: 500,
    currency: "usd",
    currency_options: { eur: { amount_off: 450 } },
  });
  await stripe.promotionCodes.create({
    promotion: { type: "coupon", coupon: coupon.id },
    code: "BOTH",
    restrictions: {
      minimum_amount: 2_000,
      minimum_amount_currency: "usd",
      currency_options: { eur: { minimum_amount: 1_800 } },
    },
  });
  const pay = (amountMinor: number, currency: string) =>
    fake.play.payInvoice({ customerId: customer.id, amountMinor, currency, promotionCode: "BOTH" });
  expect(pay(1_800, "eur").total).toBe(1_350);
  expect(() => pay(1_799, "eur")).toThrow(/higher order amount/);
  expect(() => pay(9_000, "gbp")).toThrow(/higher order amount/);
});

test("credit settles the next invoice first, in its own currency only, and each step is booked", async () => {
  const { fake, stripe, customer } = await openShop();
  const credit = await stripe.customers.createBalanceTransaction(customer.id, {
    amount: -3_000,
    currency: "usd",
    description: "Reward",
    metadata: { reward: "rwd_1" },
  });
  expect(credit).toMatchObject({ type: "adjustment", ending_balance: -3_000 });
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -3_000, currency: "usd" });
  fake.play.payInvoice({ customerId: customer.id, amountMinor: 1_000, currency: "eur" });
  const { id } = fake.play.payInvoice({ customerId: customer.id, amountMinor: 5_000, currency: "usd" });
  expect(await stripe.invoices.retrieve(id)).toMatchObject({
    total: 5_000,
    amount_due: 2_000,
    amount_paid: 2_000,
    starting_balance: -3_000,
    ending_balance: 0,
  });
  const { data } = await stripe.customers.listBalanceTransactions(customer.id);
  expect(data).toMatchObject([
    { type: "applied_to_invoice", amount: 3_000, ending_balance: 0, invoice: id },
    { type: "adjustment", amount: -3_000, invoice: null },
  ]);
  expect(await stripe.customers.retrieveBalanceTransaction(customer.id, credit.id)).toMatchObject({
    metadata: { reward: "rwd_1" },
  });
  const other = fake.play.createCustomer({ email: "bob@example.com" });
  await expect(stripe.customers.retrieveBalanceTransaction(other.id, credit.id)).rejects.toMatchObject({
    statusCode: 404,
  });
});

test("what a customer owes is added to the next invoice, and every change of the balance is told", async () => {
  const { fake, stripe, customer } = await openShop();
  await stripe.customers.createBalanceTransaction(customer.id, { amount: 700, currency: "usd" });
  const invoice = fake.play.payInvoice({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  expect(invoice).toMatchObject({ total: 1_000, amount_due: 1_700, amount_paid: 1_700 });
  const { data } = await stripe.events.list({ type: "customer.updated" });
  expect(data.map((event) => event.data.previous_attributes)).toMatchObject([
    { balance: 700 },
    { balance: 0 },
  ]);
  await expect(
    stripe.customers.createBalanceTransaction(customer.id, { amount: 0, currency: "usd" }),
  ).rejects.toMatchObject({ param: "amount" });
});
