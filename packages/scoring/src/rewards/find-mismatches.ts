import type { RewardContext } from "./reward-context.ts";
import type { RewardReason } from "./reward-decision.ts";
import type { RewardEvent } from "./reward-event.ts";
import type { RewardRule } from "./reward-rule.ts";

/** Every condition of a rule that the event does not meet, so that a no can be explained whole; none is a match. */
export const findMismatches = (
  rule: RewardRule,
  event: RewardEvent,
  context: RewardContext,
): RewardReason[] => {
  const customerId = event.parties[rule.side];
  const person = customerId === undefined ? undefined : context.people[customerId];
  if (person === undefined) return [{ code: "nobody_on_this_side" }];
  const reasons: RewardReason[] = [];
  const { segmentIds, productIds, actTypeIds, countries, campaignId, leastAmountMinor, firstPurchaseOnly } =
    rule.conditions;
  const netMinor = event.purchase?.netMinor ?? 0;
  if (event.parties.referrer !== undefined && event.parties.referrer === event.parties.friend) {
    reasons.push({ code: "same_person" });
  }
  if (person.isStaff) reasons.push({ code: "staff" });
  if (
    event.occurredAt < rule.activeFrom ||
    (rule.activeUntil !== null && event.occurredAt >= rule.activeUntil)
  ) {
    reasons.push({ code: "not_active" });
  }
  if (segmentIds && !segmentIds.some((id) => person.segmentIds.includes(id)))
    reasons.push({ code: "other_segment" });
  if (productIds && !productIds.some((id) => event.productIds.includes(id)))
    reasons.push({ code: "other_product" });
  if (actTypeIds && (event.actTypeId === null || !actTypeIds.includes(event.actTypeId)))
    reasons.push({ code: "other_act" });
  if (countries && (person.country === null || !countries.includes(person.country))) {
    reasons.push({ code: "other_country" });
  }
  if (campaignId !== undefined && campaignId !== event.campaignId) reasons.push({ code: "other_campaign" });
  if (leastAmountMinor !== undefined && netMinor < leastAmountMinor) {
    reasons.push({ code: "amount_too_small", netMinor, leastAmountMinor });
  }
  if (firstPurchaseOnly && !event.purchase?.isFirst) reasons.push({ code: "not_first_purchase" });
  return reasons;
};
