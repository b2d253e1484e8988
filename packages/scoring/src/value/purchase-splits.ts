import type { ChainLink } from "./chain-link.ts";
import { chainShares } from "./chain-shares.ts";
import { groupShares } from "./group-shares.ts";
import { netRangeIncrementalities } from "./net-range-incrementalities.ts";
import type { PurchaseShare } from "./purchase-share.ts";
import { purchaseShares } from "./purchase-shares.ts";
import type { PurchaseFact, ShippedIdeaFact, TouchFact, ValuePart } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

/** Between whom an amount is rounded, and by which weights. */
export type ReceiverSplit = {
  receivers: readonly { customerId: string; part: ValuePart }[];
  weights: readonly number[];
};

/** One purchase as the policy splits it, and with each q of `netRangeIncrementalities` on every edge. */
export type PurchaseSplits = {
  net: ReceiverSplit;
  /** Null where q decides nothing, because nobody brought the buyer: each is `net`. */
  beliefs: readonly ReceiverSplit[] | null;
};

const splitOf = (shares: readonly PurchaseShare[]): ReceiverSplit => {
  const groups = groupShares(shares);
  return { receivers: groups, weights: groups.map(({ share }) => share) };
};

/**
 * How each purchase of one buyer is split. A purchase that nothing but the referral chain has a share of is split
 * like every other such purchase of the buyer, so those weights are made once.
 *
 * @param chain the buyer's ancestors as the policy weighs them
 * @param touches of the buyer
 * @param ideasOf finds the ideas that may count for what was bought
 */
export const purchaseSplits = (
  buyerId: string,
  chain: readonly ChainLink[],
  touches: readonly TouchFact[],
  ideasOf: (productIds: readonly string[]) => readonly ShippedIdeaFact[],
  policy: ValuePolicy,
): ((purchase: PurchaseFact) => PurchaseSplits) => {
  const chains = netRangeIncrementalities.map((incrementality) =>
    chain.map((link) => ({ ...link, incrementality })),
  );
  const splitsOf = (net: PurchaseShare[], sharesOn: (links: readonly ChainLink[]) => PurchaseShare[]) => ({
    net: splitOf(net),
    beliefs: chain.length === 0 ? null : chains.map((links) => splitOf(sharesOn(links))),
  });
  const plainShares = (links: readonly ChainLink[]): PurchaseShare[] => chainShares(buyerId, links, policy);
  const plain = splitsOf(plainShares(chain), plainShares);
  return (purchase) => {
    const ideas = ideasOf(purchase.productIds);
    if (touches.length === 0 && ideas.length === 0) return plain;
    const sharesOn = (links: readonly ChainLink[]): PurchaseShare[] =>
      purchaseShares(purchase, links, touches, ideas, policy);
    const shares = sharesOn(chain);
    const isShared = shares.some(({ part }) => part === "influence" || part === "innovation");
    return isShared ? splitsOf(shares, sharesOn) : plain;
  };
};
