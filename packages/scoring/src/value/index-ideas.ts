import type { ShippedIdeaFact } from "./value-facts.ts";

/**
 * Finds the ideas that may count for what was bought without looking at all of them each time: those linked
 * to one of the products, and those linked to none, each once.
 */
export const indexIdeas = (
  ideas: readonly ShippedIdeaFact[],
): ((productIds: readonly string[]) => readonly ShippedIdeaFact[]) => {
  const general = ideas.filter(({ productIds }) => productIds.length === 0);
  const byProduct = Map.groupBy(
    ideas.flatMap((idea) => [...new Set(idea.productIds)].map((productId) => ({ productId, idea }))),
    ({ productId }) => productId,
  );
  return (productIds) => {
    const linked = productIds.flatMap((productId) => byProduct.get(productId) ?? []);
    return linked.length === 0 ? general : [...new Set([...general, ...linked.map(({ idea }) => idea)])];
  };
};
