/** What ties an object of Stripe's to a row of ours; a search of their books goes by it. */
export const payoutKey = "worth_payout_id";
export const customerKey = "worth_customer_id";

/** One coupon a payout: its id is the payout's, so that there can be no second one. */
export const couponIdOf = (payoutId: string): string => `worth_${payoutId}`;
