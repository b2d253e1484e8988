import { addMonths } from "./add-months.ts";
import type { PurchaseFact, ShippedIdeaFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

export type IdeaCredit = {
  customerId: string;
  ideaId: string;
  rule: "idea_originator" | "idea_refiner";
  weight: number;
};

const creditsOf = (idea: ShippedIdeaFact, originatorShare: number): IdeaCredit[] => {
  const originators = [...new Set(idea.originatorIds)];
  const refiners = [...new Set(idea.refinerIds)];
  const toOriginators = originators.length === 0 ? 0 : refiners.length === 0 ? 1 : originatorShare;
  const credit = (ids: string[], rule: IdeaCredit["rule"], share: number) =>
    ids.map((customerId) => ({
      customerId,
      ideaId: idea.id,
      rule,
      weight: (idea.fraction * share) / ids.length,
    }));
  return [
    ...credit(originators, "idea_originator", toOriginators),
    ...credit(refiners, "idea_refiner", 1 - toOriginators),
  ];
};

/**
 * How much of a purchase was owed to ideas that shipped, and to whom. An idea counts when it is linked to
 * something bought, had shipped, and did so within the window; one that nobody is credited for counts nothing.
 *
 * @returns `fraction` of the purchase (0 to the cap) and credits with relative weights: among ideas by
 *   fraction, inside an idea half to originators and half to refiners (policy), equally within a group;
 *   a missing group's share goes to the other
 */
export const innovationOf = (
  purchase: Pick<PurchaseFact, "occurredAt" | "productIds">,
  ideas: readonly ShippedIdeaFact[],
  policy: ValuePolicy,
): { fraction: number; credits: IdeaCredit[] } => {
  const { occurredAt, productIds } = purchase;
  // A calendar is slow: it is asked last, and only about ideas that pass everything else.
  const eligible = ideas.filter(
    (idea) =>
      idea.fraction > 0 &&
      idea.originatorIds.length + idea.refinerIds.length > 0 &&
      idea.shippedAt <= occurredAt &&
      (idea.productIds.length === 0 || idea.productIds.some((productId) => productIds.includes(productId))) &&
      occurredAt <= addMonths(idea.shippedAt, policy.innovationWindowMonths),
  );
  return {
    fraction: Math.min(
      policy.innovationCap,
      eligible.reduce((sum, { fraction }) => sum + fraction, 0),
    ),
    credits: eligible.flatMap((idea) => creditsOf(idea, policy.originatorShare)),
  };
};
