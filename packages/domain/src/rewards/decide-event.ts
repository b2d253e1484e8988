import { createId, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { evaluateRewardRules, type RewardDecision, type RewardRule } from "@worth/scoring";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { activeRules, ruleThatDecided } from "../rules/active-rules.ts";
import { askAboutCap, withoutCaps } from "./ask-about-cap.ts";
import { lockBudgets } from "./budgets.ts";
import { decidedAmount } from "./decided-amount.ts";
import { giveReward, withdrawReward } from "./give-reward.ts";
import { lockRewards } from "./move-reward.ts";
import { readPeople } from "./reward-context.ts";
import type { RewardHappening } from "./reward-happening.ts";
import { toEvent } from "./to-event.ts";

/**
 * Decides what something that happened earns under the rules in force, stores every answer, a no included, and creates
 * the rewards. However often an event is told, it is decided once: the budgets' lock lets
 * one decide at a time, so that caps and budgets are read as the one before left them.
 * @param lifted the cap a person lifted for an event that was decided before; null for what happens by itself
 */
export async function decideEvent(
  transaction: Transaction,
  { now }: { now: Date },
  actor: Actor,
  happening: RewardHappening,
  lifted: LiftedCap | null = null,
): Promise<void> {
  if (await isDecided(transaction, happening.id)) return;
  const { campaignId = null, referralId = null } = happening;
  const left = await lockBudgets(transaction, campaignId);
  if (await isDecided(transaction, happening.id)) return;
  const programme = await getProgrammeRow(transaction);
  // A purchase that can still be returned has not earned anything for good, whatever a rule says.
  const leastHoldDays = happening.purchase ? programme.refundWindowDays : 0;
  const inForce = lifted
    ? [asLifted(await ruleThatDecided(transaction, lifted))]
    : await activeRules(transaction, happening.trigger);
  const rules = inForce.map((rule) => ({ ...rule, holdDays: Math.max(rule.holdDays, leastHoldDays) }));
  const ofReferral = referralId === null ? [] : await lockRewards(transaction, { referralId });
  const ofOthers = ofReferral.filter(({ ruleId }) => lifted !== null && ruleId !== lifted.ruleId);
  const earlier =
    lifted && referralId === null
      ? await lockRewards(transaction, ofDecision(lifted))
      : ofReferral.filter((reward) => !ofOthers.includes(reward));
  const context = {
    ...(await readPeople(transaction, {
      customerIds: [...new Set(Object.values(happening.parties))],
      exceptReferralId: referralId,
      purchaseId: happening.purchase?.id ?? null,
    })),
    pointCostMinor: programme.pointCostMinor.toNumber(),
    incrementality: happening.incrementality ?? 1,
    // A referral's sides are bound together: what the other one has stays.
    boundTakenMinor: takenBy(ofOthers),
    programmeBudgetLeftMinor: plus(left.programmeMinor, takenBy(earlier)),
    campaignBudgetLeftMinor: plus(
      left.campaignMinor,
      takenBy(earlier.filter((reward) => reward.campaignId === campaignId)),
    ),
  };
  const decisions = evaluateRewardRules(toEvent(happening), context, rules);
  const given = new Set<string>();
  for (const decision of decisions) {
    const { amount: promised, unit } = giftOf(decision, programme.reportingCurrency);
    const decisionId = await storeDecision(transaction, happening, decision, { promised, unit });
    if (!lifted) await askAboutCap(transaction, { decision, decisionId, happening, context, rules, now });
    if (decision.answer === "no" || unit === null) continue;
    const known = earlier.find(({ ruleId, side }) => ruleId === decision.ruleId && side === decision.side);
    if (known) given.add(known.id);
    const decided = { decision, decisionId, happening, unit, promised };
    await giveReward(transaction, { now }, actor, decided, known ?? null);
  }
  // Whoever lifts a cap gives more, and takes from nobody.
  if (lifted) return;
  for (const reward of earlier.filter(({ id }) => !given.has(id)))
    await withdrawReward(transaction, { now }, actor, reward);
}

/** A cap that was lifted: of this rule, for what this event gave. */
export type LiftedCap = { ruleId: string; eventId: string };

/** What a cap kept back had met every condition when it happened: the cap alone stood against it. */
const asLifted = (rule: RewardRule): RewardRule => ({ ...withoutCaps(rule), conditions: {} });

const ofDecision = ({ ruleId, eventId }: LiftedCap) => ({ ruleId, decision: { eventId } });

async function isDecided(transaction: Transaction, eventId: string): Promise<boolean> {
  const decided = await transaction.rewardDecision.findFirst({ where: { eventId }, select: { id: true } });
  return decided !== null;
}

type Budgeted = { state: string; promisedCostMinor: number };

/** What the rewards that are decided anew have of the budgets. */
const takenBy = (rewards: readonly Budgeted[]): number =>
  rewards.reduce((sum, reward) => sum + (reward.state === "refused" ? 0 : reward.promisedCostMinor), 0);

const plus = (leftMinor: number | null, moreMinor: number): number | null =>
  leftMinor === null ? null : leftMinor + moreMinor;

type Gift = { unit: string | null; amount: number };

const giftOf = (decision: RewardDecision, reportingCurrency: string): Gift =>
  decision.answer === "yes" ? decidedAmount(decision, reportingCurrency) : { unit: null, amount: 0 };

async function storeDecision(
  transaction: Transaction,
  { id: eventId, trigger, occurredAt, campaignId = null }: RewardHappening,
  decision: RewardDecision,
  { unit, promised: amount }: { unit: string | null; promised: number },
): Promise<string> {
  const { key, ruleId, ruleVersion, side, customerId, answer, reasons } = decision;
  const costMinor = decision.answer === "yes" ? decision.costMinor : 0;
  const id = createId("rewardDecision");
  await transaction.rewardDecision.create({
    data: {
      id,
      key,
      eventId,
      trigger,
      ruleId,
      ruleVersion,
      side,
      campaignId,
      customerId,
      answer,
      unit,
      amount,
      costMinor,
      reasons: [...reasons],
      occurredAt,
    },
  });
  return id;
}
