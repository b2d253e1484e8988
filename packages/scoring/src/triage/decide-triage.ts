import type { Lever } from "../levers/lever.ts";
import { addMinor } from "../money/add-minor.ts";
import type { AskStanding } from "./ask-standing.ts";
import { checkTriageSubject } from "./check-triage-subject.ts";
import { findRisk } from "./find-risk.ts";
import type { TriageAction, TriageDecision, TriageReason } from "./triage-decision.ts";
import type { TriagePolicy } from "./triage-policy.ts";
import type { TriageSubject } from "./triage-subject.ts";

const roomFor = {
  frequency: "room_to_buy_more_often",
  retention: "room_to_stay_longer",
  order_value: "room_to_spend_more_per_order",
  serving_cost: "room_to_cost_less",
  referral: "room_to_refer",
  influence: "room_to_influence",
  innovation: "room_to_innovate",
} as const satisfies Record<Lever, TriageReason["code"]>;

const againstAsking = {
  used_up: "asks_used_up",
  turned_off: "asks_turned_off",
  not_a_member: "not_a_member",
} as const satisfies Record<Exclude<AskStanding, "open">, TriageReason["code"]>;

/**
 * What to do about one account today, and why. In this order: a detractor of weight is fixed, and so is what anybody said
 * against us lately, whatever they are worth and whatever else they answered; high value at risk is protected, a WOM who just did something is thanked, people brought by a referrer of high value who
 * is at risk are protected with them, and who has headroom and may be asked is asked. A detractor is never asked.
 *
 * @param subject amounts in minor units, days and probabilities
 * @param policy `highValueMinor` is the cut of the last nightly run
 * @throws ScoringInputError naming a field that is impossible
 */
export const decideTriage = (subject: TriageSubject, policy: TriagePolicy): TriageDecision => {
  checkTriageSubject(subject);
  const { accountId, headline, isWom, sentiment, lastAct, daysSinceNegativeAct, referrer, asking, nextAsk } =
    subject;
  const headlineMinor = headline.totalMinor;
  const wordOfMouthMinor = addMinor(headline.referral, headline.influence);
  const decide = (action: TriageAction, reason: TriageReason, amountMinor: number): TriageDecision => ({
    accountId,
    action,
    reason,
    headlineMinor,
    amountMinor,
  });

  const isHigh = headlineMinor >= policy.highValueMinor;
  if (sentiment === "detractor" && isHigh) {
    const numbers = { headlineMinor, broughtMinor: wordOfMouthMinor };
    return decide("fix", { code: "detractor_of_weight", numbers }, headlineMinor);
  }
  if (daysSinceNegativeAct !== null && daysSinceNegativeAct <= policy.fixWithinDays) {
    const numbers = { headlineMinor, daysSinceAct: daysSinceNegativeAct };
    return decide("fix", { code: "spoke_against_us", numbers }, headlineMinor);
  }
  const risk = findRisk(subject, headlineMinor, policy);
  if (isHigh && risk) return decide("protect", risk, headlineMinor);
  if (sentiment === "detractor") {
    return decide("leave_alone", { code: "detractor_not_asked", numbers: { headlineMinor } }, 0);
  }
  if (isWom && lastAct && lastAct.daysAgo <= policy.thankWithinDays) {
    const numbers = { wordOfMouthMinor, daysSinceAct: lastAct.daysAgo };
    return decide("thank", { code: "wom_acted", role: lastAct.role, numbers }, wordOfMouthMinor);
  }
  if (referrer && headlineMinor > 0 && referrer.headlineMinor >= policy.highValueMinor) {
    const isReferrerAtRisk =
      referrer.sentiment === "detractor" || findRisk(referrer, referrer.headlineMinor, policy) !== null;
    if (isReferrerAtRisk) {
      const numbers = { headlineMinor, referrerHeadlineMinor: referrer.headlineMinor };
      return decide("protect", { code: "referrer_at_risk", numbers }, headlineMinor);
    }
  }
  if (!nextAsk || nextAsk.headroomMinor <= 0) {
    return decide("leave_alone", { code: "nothing_due", numbers: { headlineMinor } }, 0);
  }
  if (asking !== "open")
    return decide("leave_alone", { code: againstAsking[asking], numbers: { headlineMinor } }, 0);
  const { lever, headroomMinor } = nextAsk;
  return decide("ask", { code: roomFor[lever], numbers: { headroomMinor } }, headroomMinor);
};
