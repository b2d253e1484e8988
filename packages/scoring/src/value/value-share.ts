import type { ValuePart } from "./value-facts.ts";

/**
 * What all purchases of one buyer gave one customer. Minor units of the reporting currency, exact; the buyer's own
 * row has both ids alike.
 */
export type ValueShare = {
  buyerId: string;
  customerId: string;
  /** The customer is the buyer's direct referrer now: `headline.referral` is what the buyer bought. */
  isDirect: boolean;
  headline: Record<ValuePart, number>;
  net: Record<ValuePart, number>;
  /** Shares of margin, before serving costs and rewards. */
  contributionMinor: number;
  /** Net value if every referral's q were that of `netRangeIncrementalities` at the same index. */
  netAtMinor: readonly [number, number, number, number, number, number];
};
