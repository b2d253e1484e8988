import { at } from "../numbers/at.ts";
import { amountForCost } from "./amount-for-cost.ts";
import { cutToBound } from "./cut-to-bound.ts";
import { referralBoundMinor } from "./referral-bound-minor.ts";
import type { RewardContext } from "./reward-context.ts";
import type { RewardDraft } from "./reward-draft.ts";
import type { RewardEvent } from "./reward-event.ts";

/**
 * Brings what both sides of a referral get together under the bound, in proportion. Rules an owner has
 * confirmed above the bound are given whole and use it up first, as does what was decided before.
 */
export const boundDrafts = (
  drafts: readonly RewardDraft[],
  event: RewardEvent,
  { incrementality, boundTakenMinor = 0 }: RewardContext,
): RewardDraft[] => {
  if (event.trigger !== "referral_qualified") return [...drafts];
  const boundMinor = referralBoundMinor(event.purchase?.marginMinor ?? 0, incrementality);
  const costOf = ({ isRefused, allowedMinor }: RewardDraft): number => (isRefused ? 0 : allowedMinor);
  const confirmedMinor = drafts
    .filter(({ rule }) => rule.isAboveBoundConfirmed)
    .reduce((sum, draft) => sum + costOf(draft), 0);
  const costs = drafts.map((draft) => (draft.rule.isAboveBoundConfirmed ? 0 : costOf(draft)));
  const cut = cutToBound(costs, Math.max(0, boundMinor - boundTakenMinor - confirmedMinor));
  return drafts.map((draft, index) => {
    const allowedMinor = at(cut, index);
    if (draft.rule.isAboveBoundConfirmed || draft.isRefused || allowedMinor === draft.allowedMinor)
      return draft;
    const isRefused = amountForCost(draft.rule.amount, draft.fullMinor, allowedMinor) === null;
    const reason = { code: isRefused ? "above_bound" : "cut_to_bound", boundMinor } as const;
    return { ...draft, allowedMinor, isRefused, reasons: [...draft.reasons, reason] };
  });
};
