import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

const couponOf = { amount_off: 2_000, currency: "usd", duration: "once" } as const;

test("a coupon takes off a share or an amount with its currency, and nothing in between", async () => {
  const { fake, stripe } = await openStripe();
  await expect(stripe.coupons.create({ duration: "once" })).rejects.toMatchObject({
    code: "parameter_missing",
  });
  await expect(stripe.coupons.create({ percent_off: 10, amount_off: 5 })).rejects.toMatchObject({
    param: "percent_off",
  });
  await expect(stripe.coupons.create({ amount_off: 500 })).rejects.toMatchObject({
    code: "parameter_missing",
    param: "currency",
  });
  await expect(stripe.coupons.create({ percent_off: 101 })).rejects.toMatchObject({ param: "percent_off" });
  await expect(stripe.coupons.create({ amount_off: 1_235, currency: "kwd" })).rejects.toMatchObject({
    param: "amount_off",
  });
  await expect(stripe.coupons.create({ percent_off: 10, duration: "repeating" })).rejects.toMatchObject({
    param: "duration_in_months",
  });
  await expect(stripe.coupons.create({ percent_off: 10, redeem_by: 1 })).rejects.toMatchObject({
    param: "redeem_by",
  });
  expect(fake.list("coupon")).toEqual([]);
  expect(await stripe.coupons.create({ percent_off: 12.5, name: "Thanks" })).toMatchObject({
    duration: "once",
    percent_off: 12.5,
    amount_off: null,
    valid: true,
    times_redeemed: 0,
  });
});

test("a coupon's own id is taken once, and a deleted coupon is gone", async () => {
  const { stripe } = await openStripe();
  await stripe.coupons.create({ ...couponOf, id: "worth-20" });
  await expect(stripe.coupons.create({ ...couponOf, id: "worth-20" })).rejects.toMatchObject({
    code: "resource_already_exists",
  });
  expect(await stripe.coupons.update("worth-20", { metadata: { reward: "rwd_1" } })).toMatchObject({
    metadata: { reward: "rwd_1" },
  });
  expect(await stripe.coupons.del("worth-20")).toMatchObject({ deleted: true });
  await expect(stripe.coupons.retrieve("worth-20")).rejects.toMatchObject({ statusCode: 404 });
});

test("a promotion code names its coupon in the promotion, and expands to it", async () => {
  const { stripe } = await openStripe();
  const coupon = await stripe.coupons.create(couponOf);
  await expect(stripe.promotionCodes.create({ promotion: { type: "coupon" } })).rejects.toMatchObject({
    code: "parameter_missing",
    param: "promotion[coupon]",
  });
  await expect(
    stripe.promotionCodes.create({ promotion: { type: "coupon", coupon: "none" } }),
  ).rejects.toMatchObject({ statusCode: 400, code: "resource_missing", message: "No such coupon: 'none'" });
  await expect(stripe.rawRequest("POST", "/v1/promotion_codes", { coupon: coupon.id })).rejects.toMatchObject(
    { code: "parameter_unknown", param: "coupon" },
  );
  const code = await stripe.promotionCodes.create({
    promotion: { type: "coupon", coupon: coupon.id },
    code: "ANN-20",
    expand: ["promotion.coupon"],
  });
  expect(code).toMatchObject({ code: "ANN-20", active: true, promotion: { coupon: { amount_off: 2_000 } } });
});

test("one active code per spelling; a code for one customer leaves room for another's", async () => {
  const { fake, stripe } = await openStripe();
  const promotion = { type: "coupon" as const, coupon: (await stripe.coupons.create(couponOf)).id };
  const ann = fake.play.createCustomer({ email: "ann@example.com" }).id;
  const bob = fake.play.createCustomer({ email: "bob@example.com" }).id;
  const first = await stripe.promotionCodes.create({ promotion, code: "SAVE", customer: ann });
  await expect(
    stripe.promotionCodes.create({ promotion, code: "save", customer: ann }),
  ).rejects.toMatchObject({ code: "resource_already_exists" });
  await stripe.promotionCodes.create({ promotion, code: "SAVE", customer: bob });
  await expect(stripe.promotionCodes.create({ promotion, code: "SAVE" })).rejects.toMatchObject({
    param: "code",
  });
  await stripe.promotionCodes.update(first.id, { active: false });
  await stripe.promotionCodes.create({ promotion, code: "Save", customer: ann });
  await expect(stripe.promotionCodes.update(first.id, { active: true })).rejects.toMatchObject({
    code: "resource_already_exists",
  });
  const active = await stripe.promotionCodes.list({ code: "SAVE", customer: ann, active: true });
  expect(active.data.map(({ code }) => code)).toEqual(["Save"]);
});

test("limits of a code stay within its coupon's, and a code ends when its time is over", async () => {
  let nowMs = Date.parse("2026-11-01T00:00:00Z");
  const { stripe } = await openStripe({ clock: () => nowMs });
  const redeemBy = nowMs / 1000 + 3_600;
  const coupon = await stripe.coupons.create({ ...couponOf, redeem_by: redeemBy, max_redemptions: 2 });
  const promotion = { type: "coupon" as const, coupon: coupon.id };
  await expect(stripe.promotionCodes.create({ promotion, expires_at: redeemBy + 1 })).rejects.toMatchObject({
    param: "expires_at",
  });
  await expect(stripe.promotionCodes.create({ promotion, max_redemptions: 3 })).rejects.toMatchObject({
    param: "max_redemptions",
  });
  const code = await stripe.promotionCodes.create({ promotion, expires_at: redeemBy - 1_800 });
  nowMs += 1_800_000;
  expect(await stripe.promotionCodes.retrieve(code.id)).toMatchObject({ active: false });
  await expect(stripe.promotionCodes.update(code.id, { active: true })).rejects.toMatchObject({
    param: "active",
  });
  expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ valid: true });
  nowMs += 1_800_000;
  expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ valid: false });
  await expect(stripe.promotionCodes.create({ promotion })).rejects.toMatchObject({ code: "coupon_expired" });
});
