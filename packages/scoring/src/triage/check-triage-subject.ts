import { requireFraction } from "../input/require-fraction.ts";
import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import type { AliveHint, TriageSubject } from "./triage-subject.ts";

const checkHint = (
  { daysSinceLastPurchase, usualGapDays, aliveProbability }: AliveHint,
  of: string,
): void => {
  if (daysSinceLastPurchase !== null) requireNotNegative(daysSinceLastPurchase, `${of}daysSinceLastPurchase`);
  if (usualGapDays !== null) requireNotNegative(usualGapDays, `${of}usualGapDays`);
  if (aliveProbability !== null) requireFraction(aliveProbability, `${of}aliveProbability`);
};

/** @throws ScoringInputError naming the field no decision can be made from */
export const checkTriageSubject = (subject: TriageSubject): void => {
  for (const [part, amountMinor] of Object.entries(subject.headline))
    requireMinor(amountMinor, `headline.${part}`);
  checkHint(subject, "");
  if (subject.lastAct) requireNotNegative(subject.lastAct.daysAgo, "lastAct.daysAgo");
  if (subject.daysSinceNegativeAct !== null)
    requireNotNegative(subject.daysSinceNegativeAct, "daysSinceNegativeAct");
  if (subject.nextAsk) requireMinor(subject.nextAsk.headroomMinor, "nextAsk.headroomMinor");
  if (subject.referrer) {
    checkHint(subject.referrer, "referrer.");
    requireMinor(subject.referrer.headlineMinor, "referrer.headlineMinor");
  }
};
