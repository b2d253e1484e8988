import { requireFraction } from "../input/require-fraction.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { requirePositive } from "../input/require-positive.ts";
import { requireWhole } from "../input/require-whole.ts";
import { referralEvidences, touchKinds } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

/** @throws ScoringInputError naming the first field of the policy that no split can be made with */
export const checkValuePolicy = (policy: ValuePolicy): void => {
  requireNotNegative(policy.lookBackDays, "lookBackDays");
  requirePositive(policy.halfLifeDays, "halfLifeDays");
  requireFraction(policy.influenceCap, "influenceCap");
  for (const kind of touchKinds) requireFraction(policy.touchWeights[kind], `touchWeights.${kind}`);
  requireFraction(policy.innovationCap, "innovationCap");
  requireWhole(policy.innovationWindowMonths, "innovationWindowMonths");
  requireFraction(policy.sharedCap, "sharedCap");
  requireFraction(policy.originatorShare, "originatorShare");
  for (const evidence of referralEvidences) {
    requireFraction(policy.incrementality[evidence], `incrementality.${evidence}`);
  }
  requireWhole(policy.chainDepth, "chainDepth");
};
