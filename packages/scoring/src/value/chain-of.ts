import { ScoringInputError } from "../scoring-input-error.ts";
import type { ChainLink } from "./chain-link.ts";
import type { ReferralFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

/**
 * The buyer's ancestors, nearest first, up to the root or the policy's depth.
 *
 * @throws ScoringInputError when the referrals go round in a circle below that depth
 */
export const chainOf = (
  customerId: string,
  referrals: ReadonlyMap<string, ReferralFact>,
  policy: Pick<ValuePolicy, "chainDepth" | "incrementality">,
): ChainLink[] => {
  const chain: ChainLink[] = [];
  const met = new Set([customerId]);
  let referral = referrals.get(customerId);
  while (referral !== undefined && referral.referrerId !== null && chain.length < policy.chainDepth) {
    const { id, referrerId, evidence } = referral;
    if (met.has(referrerId)) {
      throw new ScoringInputError({
        field: "referrals",
        reason: `must not go round in a circle (referral ${id})`,
      });
    }
    met.add(referrerId);
    chain.push({ customerId: referrerId, referralId: id, incrementality: policy.incrementality[evidence] });
    referral = referrals.get(referrerId);
  }
  return chain;
};
