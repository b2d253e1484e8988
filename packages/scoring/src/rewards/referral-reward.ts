import { requireFraction } from "../input/require-fraction.ts";
import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { floorMinor } from "../money/floor-minor.ts";
import { splitExactly } from "../money/split-exactly.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

export type ReferralRewardInput = {
  /** The friend's qualifying purchase as captured, without tax, minor units. */
  capturedMinor: number;
  /** What is left of it after refunds and lost disputes. */
  netMinor: number;
  /** Margin of the purchase, 0 to 1 of net revenue. */
  marginRate: number;
  /** Probability that the friend would not have come otherwise, 0 to 1. */
  incrementality: number;
  /** What the programme promises each side for a purchase that is kept whole. */
  promised: { referrerMinor: number; friendMinor: number };
};

/**
 * What a qualified referral earns both sides: the promise, shrunk by the share of the purchase that was taken back,
 * and together never above `incrementality x margin` of what is left, so that even a perfect self-referrer cannot
 * make the firm lose (value model, section 3). When the bound cuts, both sides lose in proportion.
 *
 * @throws ScoringInputError for amounts that are not safe non-negative integers, or net above captured
 */
export const referralReward = (
  input: ReferralRewardInput,
): { referrerMinor: number; friendMinor: number } => {
  const { capturedMinor, netMinor, marginRate, incrementality, promised } = input;
  const amounts = { capturedMinor, netMinor, ...promised };
  for (const [field, amountMinor] of Object.entries(amounts)) {
    requireNotNegative(requireMinor(amountMinor, field), field);
  }
  requireFraction(marginRate, "marginRate");
  requireFraction(incrementality, "incrementality");
  if (netMinor > capturedMinor) {
    throw new ScoringInputError({ field: "netMinor", reason: "is more than was captured" });
  }
  if (netMinor === 0) return { referrerMinor: 0, friendMinor: 0 };
  // Exact in bigint: the product of two amounts leaves the safe integers.
  const kept = (promisedMinor: number): number =>
    Number((BigInt(promisedMinor) * BigInt(netMinor)) / BigInt(capturedMinor));
  const wanted = [kept(promised.referrerMinor), kept(promised.friendMinor)] as const;
  const bound = floorMinor(incrementality * marginRate * netMinor);
  const total = wanted[0] + wanted[1];
  if (total <= bound) return { referrerMinor: wanted[0], friendMinor: wanted[1] };
  const [referrerMinor = 0, friendMinor = 0] = splitExactly(bound, wanted);
  return { referrerMinor, friendMinor };
};
