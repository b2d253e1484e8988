import { requireFraction } from "../input/require-fraction.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { addMinor } from "../money/add-minor.ts";
import { roundMinor } from "../money/round-minor.ts";
import { checkRewardRule } from "./check-reward-rule.ts";
import { costOfAmountMinor } from "./cost-of-amount-minor.ts";
import { referralBoundMinor } from "./referral-bound-minor.ts";
import type { RewardRule } from "./reward-rule.ts";

export type WorstCase = {
  /** The first order at which the rewards exceed the bound most, minor units of net revenue. */
  orderMinor: number;
  costMinor: number;
  boundMinor: number;
  isAboveBound: boolean;
  /** The shares of margin alone exceed q: the larger the order, the larger the loss. */
  isUnlimited: boolean;
};

const startsAt = ({ conditions }: RewardRule): number => conditions.leastAmountMinor ?? 0;

/** The order at which a share of margin reaches its most, if there is one. */
const stopsGrowingAt = ({ amount }: RewardRule, marginRate: number): number[] => {
  if (amount.kind !== "margin_share" || amount.mostMinor === null) return [];
  const rate = amount.share * marginRate;
  return rate > 0 ? [Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(amount.mostMinor / rate))] : [];
};

/**
 * The worst a set of referral rules can do to the programme, all of them applying to one first order: what a
 * rule's editor is shown, and what an owner has to confirm when it is above the bound. Cost less bound is
 * linear between the orders at which a rule starts to apply or its share stops growing, so only those count.
 *
 * @param rules both sides' rules of one moment; only those triggered by a qualified referral count
 * @param marginRate of what is sold, 0 to 1; `incrementality` q of the weakest evidence the rules accept
 * @throws ScoringInputError naming the row of an impossible rule, or the field
 */
export const worstCaseOfRules = (
  rules: readonly RewardRule[],
  {
    marginRate,
    incrementality,
    pointCostMinor,
  }: { marginRate: number; incrementality: number; pointCostMinor: number },
): WorstCase => {
  rules.forEach(checkRewardRule);
  requireFraction(marginRate, "marginRate");
  requireFraction(incrementality, "incrementality");
  requireNotNegative(pointCostMinor, "pointCostMinor");
  const referral = rules.filter(({ trigger }) => trigger === "referral_qualified");
  const orders = referral.flatMap((rule) => [startsAt(rule), ...stopsGrowingAt(rule, marginRate)]);
  const caseAt = (orderMinor: number): Omit<WorstCase, "isUnlimited"> => {
    const marginMinor = roundMinor(orderMinor * marginRate);
    const costMinor = referral
      .filter((rule) => startsAt(rule) <= orderMinor)
      .reduce((sum, { amount }) => addMinor(sum, costOfAmountMinor(amount, marginMinor, pointCostMinor)), 0);
    const boundMinor = referralBoundMinor(marginMinor, incrementality);
    return { orderMinor, costMinor, boundMinor, isAboveBound: costMinor > boundMinor };
  };
  const unlimitedShare = referral.reduce(
    (sum, { amount }) =>
      sum + (amount.kind === "margin_share" && amount.mostMinor === null ? amount.share : 0),
    0,
  );
  const isUnlimited = marginRate > 0 && unlimitedShare > incrementality;
  const worst = [0, ...orders]
    .map(caseAt)
    .reduce((most, one) => (one.costMinor - one.boundMinor > most.costMinor - most.boundMinor ? one : most));
  return { ...worst, isAboveBound: worst.isAboveBound || isUnlimited, isUnlimited };
};
