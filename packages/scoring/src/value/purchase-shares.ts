import { ScoringInputError } from "../scoring-input-error.ts";
import type { ChainLink } from "./chain-link.ts";
import { chainWeights } from "./chain-weights.ts";
import { influenceOf } from "./influence-of.ts";
import { innovationOf } from "./innovation-of.ts";
import { mergeShares } from "./merge-shares.ts";
import { orderText } from "./order-text.ts";
import type { PurchaseShare } from "./purchase-share.ts";
import type { PurchaseFact, ShippedIdeaFact, TouchFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

const byId = (left: { id: string }, right: { id: string }): number => orderText(left.id, right.id);
const sumOfWeights = (list: readonly { weight: number }[]): number =>
  list.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Who gets which share of one purchase: steps 1 to 5 of the split. Influence and innovation come off first
 * (together at most the shared cap), the rest goes up the referral chain. What is received is not split again.
 * Shares are above 0 and sum to 1. The policy is taken as checked.
 */
export const purchaseShares = (
  purchase: Pick<PurchaseFact, "customerId" | "occurredAt" | "productIds">,
  chain: readonly ChainLink[],
  touches: readonly TouchFact[],
  ideas: readonly ShippedIdeaFact[],
  policy: ValuePolicy,
): PurchaseShare[] => {
  const { customerId, occurredAt } = purchase;
  const links = chain.slice(0, policy.chainDepth);
  const people = new Set([customerId, ...links.map((link) => link.customerId)]);
  if (people.size <= links.length) {
    throw new ScoringInputError({
      field: "chain",
      reason: "must name each person once, and never the buyer",
    });
  }

  // Floating sums depend on their order: ids fix it, so that the order of the facts never shows.
  const ownTouches = touches.filter((touch) => touch.customerId === customerId).toSorted(byId);
  const influence = influenceOf(occurredAt, people, ownTouches, policy);
  const innovation = innovationOf(purchase, ideas.toSorted(byId), policy);
  const wanted = influence.fraction + innovation.fraction;
  const scale = wanted > policy.sharedCap ? policy.sharedCap / wanted : 1;
  const phi = (influence.fraction * scale) / Math.max(sumOfWeights(influence.touches), 1);
  const iota = innovation.fraction * scale;
  const creditWeight = sumOfWeights(innovation.credits);
  const toChain = Math.max(0, 1 - (influence.fraction + innovation.fraction) * scale);

  return mergeShares([
    ...chainWeights(links.map(({ incrementality }) => incrementality)).map((weight, step): PurchaseShare => {
      const link = links[step - 1];
      return link === undefined
        ? { customerId, part: "own", rule: "own", share: toChain * weight }
        : {
            customerId: link.customerId,
            part: "referral",
            rule: "referral_chain",
            causeId: link.referralId,
            share: toChain * weight,
          };
    }),
    ...influence.touches.map(({ ownerId, actId, weight }): PurchaseShare => ({
      customerId: ownerId,
      part: "influence",
      rule: "touch",
      causeId: actId,
      share: phi * weight,
    })),
    ...innovation.credits.map((credit): PurchaseShare => ({
      customerId: credit.customerId,
      part: "innovation",
      rule: credit.rule,
      causeId: credit.ideaId,
      share: (iota * credit.weight) / creditWeight,
    })),
  ]);
};
