import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse, refuseExisting, refuseLack } from "../api/refusal.ts";
import { buildPromotionCode } from "../objects/promotion-code.ts";
import { readCurrency } from "../play/check-amount.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

type CreateParams = Stripe.PromotionCodeCreateParams;

/** The same letters in any case are the same code, and only one active code may have them per customer. */
const checkUnique = (turn: Turn, code: string, customerId: string | null): void => {
  const taken = turn.objects
    .list("promotion_code")
    .some(
      (other) =>
        other.active &&
        other.code.toLowerCase() === code.toLowerCase() &&
        (other.customer === null || customerId === null || other.customer === customerId),
    );
  if (taken) throw refuseExisting(`An active promotion code with \`code: ${code}\` already exists.`, "code");
};

const readCode = (code: string | undefined): string => {
  if (code === undefined) return createId("coupon").toUpperCase();
  if (/^[A-Za-z0-9-]{1,500}$/.test(code)) return code;
  throw refuse("Invalid code: it may only contain letters, digits and dashes.", { param: "code" });
};

const checkLimits = (params: CreateParams, coupon: Stripe.Coupon, nowSeconds: number): void => {
  const { expires_at: expiresAt, max_redemptions: maxRedemptions } = params;
  if (expiresAt !== undefined && expiresAt <= nowSeconds)
    throw refuse("expires_at must be in the future.", { param: "expires_at" });
  if (expiresAt !== undefined && coupon.redeem_by !== null && expiresAt > coupon.redeem_by) {
    throw refuse("expires_at cannot be later than the coupon's redeem_by.", { param: "expires_at" });
  }
  if (maxRedemptions !== undefined && maxRedemptions < 1) {
    throw refuse("This value must be greater than or equal to 1.", {
      code: "parameter_invalid_integer",
      param: "max_redemptions",
    });
  }
  const couponMax = coupon.max_redemptions;
  if (maxRedemptions !== undefined && couponMax !== null && maxRedemptions > couponMax) {
    throw refuse("max_redemptions cannot be more than the coupon's max_redemptions.", {
      param: "max_redemptions",
    });
  }
};

type Options = Stripe.PromotionCodeUpdateParams.Restrictions["currency_options"];

const readOptions = (options: Options): Pick<Stripe.PromotionCode.Restrictions, "currency_options"> => {
  if (options === undefined) return {};
  const read = Object.entries(options).map(([currency, { minimum_amount: minimum }]) => {
    const param = `restrictions[currency_options][${currency}]`;
    if (minimum === undefined) throw refuseLack(`${param}[minimum_amount]`);
    return [readCurrency(currency, param), { minimum_amount: minimum }] as const;
  });
  return { currency_options: Object.fromEntries(read) };
};

const readRestrictions = (
  restrictions: Stripe.PromotionCodeCreateParams.Restrictions | undefined,
): Stripe.PromotionCode.Restrictions => {
  const minimum = restrictions?.minimum_amount;
  const currency = restrictions?.minimum_amount_currency;
  if (minimum !== undefined && currency === undefined)
    throw refuseLack("restrictions[minimum_amount_currency]");
  return {
    ...readOptions(restrictions?.currency_options),
    first_time_transaction: restrictions?.first_time_transaction ?? false,
    minimum_amount: minimum ?? null,
    minimum_amount_currency:
      currency === undefined ? null : readCurrency(currency, "restrictions[minimum_amount_currency]"),
  };
};

const create = (turn: Turn, params: CreateParams): Stripe.PromotionCode => {
  const { objects, nowSeconds } = turn;
  if (params.promotion.coupon === undefined) throw refuseLack("promotion[coupon]");
  const coupon = objects.get("coupon", params.promotion.coupon, "promotion[coupon]");
  if (!coupon.valid)
    throw refuse(`Coupon expired: ${coupon.id}`, { code: "coupon_expired", param: "promotion[coupon]" });
  const customerId =
    params.customer === undefined ? null : objects.get("customer", params.customer, "customer").id;
  const code = readCode(params.code);
  checkLimits(params, coupon, nowSeconds);
  const isActive = params.active ?? true;
  if (isActive) checkUnique(turn, code, customerId);
  const made = objects.put(
    "promotion_code",
    buildPromotionCode(createId("promotion_code"), {
      code,
      couponId: coupon.id,
      active: isActive,
      customerId,
      expiresAt: params.expires_at ?? null,
      maxRedemptions: params.max_redemptions ?? null,
      restrictions: readRestrictions(params.restrictions),
      metadata: mergeMetadata({}, params.metadata),
      nowSeconds,
    }),
  );
  turn.tell("promotion_code.created", made);
  return made;
};

const update = (turn: Turn, params: Stripe.PromotionCodeUpdateParams, id: string): Stripe.PromotionCode => {
  const old = turn.objects.get("promotion_code", id);
  const isActive = params.active ?? old.active;
  if (isActive && !old.active)
    checkUnique(turn, old.code, typeof old.customer === "string" ? old.customer : null);
  const changed = turn.objects.put("promotion_code", {
    ...old,
    active: isActive,
    restrictions: { ...old.restrictions, ...readOptions(params.restrictions?.currency_options) },
    metadata: mergeMetadata(old.metadata ?? {}, params.metadata),
  });
  if (isActive && !changed.active) {
    throw refuse("This promotion code has ended and cannot be made active again.", { param: "active" });
  }
  turn.tell("promotion_code.updated", changed, { active: old.active, metadata: old.metadata });
  return changed;
};

const list = (turn: Turn, params: Stripe.PromotionCodeListParams): object =>
  listObjects(
    turn.objects.list("promotion_code"),
    params,
    "/v1/promotion_codes",
    (code) =>
      (params.active === undefined || code.active === params.active) &&
      (params.code === undefined || code.code.toLowerCase() === params.code.toLowerCase()) &&
      (params.coupon === undefined || code.promotion.coupon === params.coupon) &&
      (params.customer === undefined || code.customer === params.customer),
  );

export const promotionCodeOperations: readonly Operation[] = [
  playOperation("PromotionCodes", "create", create),
  playOperation("PromotionCodes", "update", update),
  playOperation("PromotionCodes", "retrieve", (turn, _params: Stripe.PromotionCodeRetrieveParams, id) =>
    turn.objects.get("promotion_code", id),
  ),
  playOperation("PromotionCodes", "list", list),
];
