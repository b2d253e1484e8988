import type Stripe from "stripe";
import type { Kind, Kinds } from "./kinds.ts";
import type { ObjectStore } from "./object-store.ts";

type AsOf<K extends Kind> = (object: Kinds[K], nowSeconds: number, objects: ObjectStore) => Kinds[K];

const showCoupon: AsOf<"coupon"> = (coupon, nowSeconds) => ({
  ...coupon,
  valid:
    (coupon.redeem_by === null || coupon.redeem_by > nowSeconds) &&
    (coupon.max_redemptions === null || coupon.times_redeemed < coupon.max_redemptions),
});

const isCouponValid = (code: Stripe.PromotionCode, nowSeconds: number, objects: ObjectStore): boolean => {
  const { coupon: couponId } = code.promotion;
  const coupon = typeof couponId === "string" ? objects.find("coupon", couponId) : undefined;
  return coupon !== undefined && showCoupon(coupon, nowSeconds, objects).valid;
};

/** A code that has ended never starts again, so writing the shown state back loses nothing. */
const showPromotionCode: AsOf<"promotion_code"> = (code, nowSeconds, objects) => ({
  ...code,
  active:
    code.active &&
    (code.expires_at === null || code.expires_at > nowSeconds) &&
    (code.max_redemptions === null || code.times_redeemed < code.max_redemptions) &&
    isCouponValid(code, nowSeconds, objects),
});

const showBalanceTransaction: AsOf<"balance_transaction"> = (booked, nowSeconds) => ({
  ...booked,
  status: booked.available_on <= nowSeconds ? "available" : "pending",
});

const showSession: AsOf<"checkout_session"> = (session, nowSeconds) =>
  session.status === "open" && session.expires_at <= nowSeconds
    ? { ...session, status: "expired", url: null }
    : session;

const changing: { readonly [K in Kind]?: AsOf<K> } = {
  coupon: showCoupon,
  promotion_code: showPromotionCode,
  balance_transaction: showBalanceTransaction,
  checkout_session: showSession,
};

/** A view of the store in which what the clock alone changes is as it is now. */
export const showAsOfNow = (objects: ObjectStore, nowSeconds: () => number): ObjectStore => {
  const show = <K extends Kind>(kind: K, object: Kinds[K]): Kinds[K] => {
    const change: AsOf<K> | undefined = changing[kind];
    return change === undefined ? object : change(object, nowSeconds(), objects);
  };
  const find = <K extends Kind>(kind: K, id: string): Kinds[K] | undefined => {
    const found = objects.find(kind, id);
    return found === undefined ? undefined : show(kind, found);
  };
  return {
    ...objects,
    find,
    get: (kind, id, param) => show(kind, objects.get(kind, id, param)),
    list: (kind) => objects.list(kind).map((object) => show(kind, object)),
    put: (kind, object) => show(kind, objects.put(kind, object)),
    findAny: (id) => {
      const kind = objects.kindOf(id);
      return kind === undefined ? undefined : find(kind, id);
    },
  };
};
