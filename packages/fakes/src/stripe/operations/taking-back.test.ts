import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

const openCode = async () => {
  const opened = await openStripe();
  const { stripe, fake } = opened;
  const customer = fake.play.createCustomer({ email: "ann@example.com" }).id;
  const coupon = await stripe.coupons.create({ amount_off: 2_000, currency: "usd", duration: "once" });
  const promotion = { type: "coupon" as const, coupon: coupon.id };
  const { id } = await stripe.promotionCodes.create({ promotion, customer, max_redemptions: 1 });
  return { ...opened, customer, codeId: id };
};

test("a code is switched off once and for all who ask with one key, and nothing else of it can be changed so", async () => {
  const { stripe, codeId } = await openCode();
  const off = () => stripe.promotionCodes.update(codeId, { active: false }, { idempotencyKey: "one" });
  expect(await off()).toMatchObject({ id: codeId, active: false, times_redeemed: 0 });
  expect((await off()).lastResponse.headers["idempotent-replayed"]).toBe("true");
  const path = `/v1/promotion_codes/${codeId}`;
  const ask = (params: Record<string, unknown>) => stripe.rawRequest("POST", path, params);
  await expect(ask({ max_redemptions: 5 })).rejects.toMatchObject({
    code: "parameter_unknown",
    param: "max_redemptions",
  });
  await expect(ask({ active: "perhaps" })).rejects.toMatchObject({ statusCode: 400, param: "active" });
  await expect(stripe.promotionCodes.update("promo_none", { active: false })).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  });
  await expect(
    stripe.promotionCodes.update(codeId, { metadata: { why: "other" } }, { idempotencyKey: "one" }),
  ).rejects.toMatchObject({ type: "StripeIdempotencyError" });
});

test("a customer's balance is moved by whole minor units of a currency, and by nothing Stripe does not know", async () => {
  const { fake, stripe, customer } = await openCode();
  const ask = (params: Record<string, unknown>) =>
    stripe.rawRequest("POST", `/v1/customers/${customer}/balance_transactions`, params);
  await expect(ask({ amount: 12.5, currency: "usd" })).rejects.toMatchObject({
    code: "parameter_invalid_integer",
    param: "amount",
  });
  await expect(ask({ amount: 100 })).rejects.toMatchObject({ code: "parameter_missing", param: "currency" });
  await expect(ask({ currency: "usd" })).rejects.toMatchObject({
    code: "parameter_missing",
    param: "amount",
  });
  await expect(ask({ amount: 100, currency: "usd", type: "adjustment" })).rejects.toMatchObject({
    code: "parameter_unknown",
    param: "type",
  });
  await expect(ask({ amount: 100, currency: "dollars" })).rejects.toMatchObject({ param: "currency" });
  expect(fake.list("customer_balance_transaction")).toEqual([]);
});
