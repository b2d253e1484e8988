import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse, refuseExisting, refuseLack } from "../api/refusal.ts";
import { buildCoupon } from "../objects/coupon.ts";
import { checkAmount, checkSteps, readCurrency } from "../play/check-amount.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

type CreateParams = Stripe.CouponCreateParams;

const maxNameLength = 40;

/** Either a share or an amount, never both and never none. */
const checkWorth = ({ amount_off: amountOff, percent_off: percentOff }: CreateParams): void => {
  if (amountOff !== undefined && percentOff !== undefined) {
    throw refuse("You may only specify one of these parameters: percent_off, amount_off.", {
      param: "percent_off",
    });
  }
  if (amountOff === undefined && percentOff === undefined) {
    throw refuse("You must specify either percent_off or amount_off.", {
      code: "parameter_missing",
      param: "percent_off",
    });
  }
  if (percentOff !== undefined && (percentOff <= 0 || percentOff > 100)) {
    throw refuse("Invalid percent_off: must be greater than 0 and less than or equal to 100.", {
      param: "percent_off",
    });
  }
};

const readAmountOff = (params: CreateParams): Pick<Stripe.Coupon, "amount_off" | "currency"> => {
  if (params.amount_off === undefined) return { amount_off: null, currency: null };
  checkAmount(params.amount_off, "amount_off");
  if (params.currency === undefined) throw refuseLack("currency");
  const currency = readCurrency(params.currency);
  checkSteps(params.amount_off, currency, "amount_off");
  return { amount_off: params.amount_off, currency };
};

const readCurrencyOptions = (
  options: CreateParams["currency_options"],
): Readonly<Record<string, Stripe.Coupon.CurrencyOptions>> | null => {
  for (const [currency, { amount_off: amountOff }] of Object.entries(options ?? {})) {
    const param = `currency_options[${currency}]`;
    checkAmount(amountOff, `${param}[amount_off]`);
    checkSteps(amountOff, readCurrency(currency, param), `${param}[amount_off]`);
  }
  return options ?? null;
};

const readMonths = ({ duration, duration_in_months: months }: CreateParams): number | null => {
  if (duration === "repeating") {
    if (months === undefined) throw refuseLack("duration_in_months");
    if (months < 1)
      throw refuse("This value must be greater than or equal to 1.", { param: "duration_in_months" });
    return months;
  }
  if (months !== undefined) {
    throw refuse("You can only set duration_in_months when duration is repeating.", {
      param: "duration_in_months",
    });
  }
  return null;
};

const checkLimits = (params: CreateParams, nowSeconds: number): void => {
  if (params.max_redemptions !== undefined && params.max_redemptions < 1) {
    throw refuse("This value must be greater than or equal to 1.", {
      code: "parameter_invalid_integer",
      param: "max_redemptions",
    });
  }
  if (params.redeem_by !== undefined && params.redeem_by <= nowSeconds) {
    throw refuse("redeem_by must be in the future.", { param: "redeem_by" });
  }
  if ((params.name ?? "").length > maxNameLength) {
    throw refuse(`Invalid string: must be at most ${maxNameLength} characters`, { param: "name" });
  }
};

const create = (turn: Turn, params: CreateParams): Stripe.Coupon => {
  checkWorth(params);
  checkLimits(params, turn.nowSeconds);
  const { amount_off: amountOffMinor, currency } = readAmountOff(params);
  const id = params.id ?? createId("coupon");
  if (turn.objects.find("coupon", id) !== undefined) throw refuseExisting("Coupon already exists.", "id");
  for (const product of params.applies_to?.products ?? [])
    turn.objects.get("product", product, "applies_to[products]");
  const coupon = turn.objects.put(
    "coupon",
    buildCoupon(id, {
      amountOffMinor,
      currency,
      currencyOptions: readCurrencyOptions(params.currency_options),
      percentOff: params.percent_off ?? null,
      duration: params.duration ?? "once",
      durationInMonths: readMonths(params),
      maxRedemptions: params.max_redemptions ?? null,
      redeemBy: params.redeem_by ?? null,
      name: readText(params.name, null),
      productIds: params.applies_to?.products ?? null,
      metadata: mergeMetadata({}, params.metadata),
      nowSeconds: turn.nowSeconds,
    }),
  );
  turn.tell("coupon.created", coupon);
  return coupon;
};

const update = (turn: Turn, params: Stripe.CouponUpdateParams, id: string): Stripe.Coupon => {
  const old = turn.objects.get("coupon", id);
  const more = readCurrencyOptions(params.currency_options);
  const changed = turn.objects.put("coupon", {
    ...old,
    ...(more === null ? {} : { currency_options: { ...old.currency_options, ...more } }),
    name: readText(params.name, old.name),
    metadata: mergeMetadata(old.metadata ?? {}, params.metadata),
  });
  turn.tell("coupon.updated", changed, { name: old.name, metadata: old.metadata });
  return changed;
};

const remove = (turn: Turn, _params: Stripe.CouponDeleteParams, id: string): Stripe.DeletedCoupon => {
  const coupon = turn.objects.get("coupon", id);
  turn.objects.remove("coupon", id);
  turn.tell("coupon.deleted", coupon);
  return { id, object: "coupon", deleted: true };
};

export const couponOperations: readonly Operation[] = [
  playOperation("Coupons", "create", create),
  playOperation("Coupons", "update", update),
  playOperation("Coupons", "del", remove),
  playOperation("Coupons", "retrieve", (turn, _params: Stripe.CouponRetrieveParams, id) =>
    turn.objects.get("coupon", id),
  ),
  playOperation("Coupons", "list", (turn, params: Stripe.CouponListParams) =>
    listObjects(turn.objects.list("coupon"), params, "/v1/coupons"),
  ),
];
