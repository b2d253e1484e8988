import type { ShippedIdeaFact } from "./value-facts.ts";

export type IdeaCredit = {
  customerId: string;
  ideaId: string;
  rule: "idea_originator" | "idea_refiner";
  weight: number;
};

/**
 * Whose an idea is, and how much of it: of its originators together `originatorShare`, the rest of its refiners,
 * equally within a group; a missing group's share goes to the other. An id counts once, however often it is given.
 *
 * @param idea `fraction`: the share of a purchase it is credited with, 0 to 1
 * @param originatorShare 0 to 1, from the policy
 * @returns a credit each, originators first; the weights add up to `fraction`, or nobody has one
 * @see value-model.md, section 1
 */
export const ideaCredits = (
  idea: Pick<ShippedIdeaFact, "id" | "fraction" | "originatorIds" | "refinerIds">,
  originatorShare: number,
): IdeaCredit[] => {
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
