/** One step up the referral chain: `customerId` brought the person below (the buyer, for the first link). */
export type ChainLink = {
  customerId: string;
  referralId: string;
  /** Probability that the person below would not have come otherwise, 0 to 1. */
  incrementality: number;
};
