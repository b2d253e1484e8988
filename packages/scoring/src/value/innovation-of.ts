import { addMonths } from "./add-months.ts";
import { ideaCredits, type IdeaCredit } from "./idea-credits.ts";
import type { PurchaseFact, ShippedIdeaFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

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
    credits: eligible.flatMap((idea) => ideaCredits(idea, policy.originatorShare)),
  };
};
