import { AppError, type SimulateRuleInput, type SimulationOutput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { RewardRule } from "@worth/scoring";
import type { Deps } from "../../deps.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import type { RewardHappening } from "../../rewards/reward-happening.ts";
import { activeRules, toRule } from "../active-rules.ts";
import { newRuleId } from "../judge-rule.ts";
import { narrowWindow } from "./narrow-window.ts";
import { playRules, type Played } from "./play-rules.ts";
import { readActEvents } from "./read-act-events.ts";
import { readBudgetsLeft } from "./read-budgets-left.ts";
import { readReferralEvents } from "./read-referral-events.ts";
import { readSimulatedPeople } from "./read-simulated-people.ts";
import type { SimulatedWindow } from "./simulated-window.ts";
import { tallyPlayed } from "./tally-played.ts";

const dayMs = 86_400_000;
/** So many facts take some seconds, and no more memory than a small machine has. */
const usualMost = 10_000;
const timeoutMs = 120_000;

/**
 * What a rule would have done over the last days, beside the other rules in force and in place of what it says now; where
 * more happened than one look takes in, over the newest of it. The database itself refuses to write anything while this
 * runs.
 */
export async function simulateRule(
  { database, clock }: Deps,
  _actor: StaffActor,
  { ruleId, body, days }: SimulateRuleInput,
  mostFacts = usualMost,
): Promise<SimulationOutput> {
  const until = clock.now();
  const from = new Date(until.getTime() - days * dayMs);
  return inTransaction(
    database,
    async (transaction) => {
      await transaction.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
      if (ruleId !== null && !(await transaction.rewardRule.findUnique({ where: { id: ruleId } })))
        throw new AppError("not_found");
      const { reportingCurrency } = await getProgrammeRow(transaction);
      // In force over all of it: the question is what it would do, not since when it may.
      const tried = { ...toRule(ruleId ?? newRuleId, 0, body), activeFrom: 0, activeUntil: null };
      const asked = { from, until, reportingCurrency };
      const window = await narrowWindow(transaction, tried.trigger, asked, mostFacts);
      const simulation = await play(transaction, tried, window);
      return { ...simulation, isNarrowed: window.from > from };
    },
    { timeoutMs },
  );
}

async function play(
  transaction: Transaction,
  tried: RewardRule,
  window: SimulatedWindow,
): Promise<Omit<SimulationOutput, "isNarrowed">> {
  const { trigger } = tried;
  const happenings = (
    trigger === "referral_qualified"
      ? await readReferralEvents(transaction, window)
      : await readActEvents(transaction, trigger, window)
  ).toSorted(byTime);
  const people = await readSimulatedPeople(transaction, happenings, window);
  const programme = await getProgrammeRow(transaction);
  const terms = {
    pointCostMinor: programme.pointCostMinor.toNumber(),
    reportingCurrency: window.reportingCurrency,
    refundWindowDays: programme.refundWindowDays,
    budgetsLeftMinor: await readBudgetsLeft(transaction, window.from),
  };
  const inForce = (await activeRules(transaction, trigger)).map((rule) => ({ ...rule, activeFrom: 0 }));
  const others = inForce.filter(({ id }) => id !== tried.id);
  const now = playRules(happenings, inForce, people, terms);
  const then = playRules(happenings, [...others, tried], people, terms);
  const ofTried = then.filter(({ decision }) => decision.ruleId === tried.id);
  const [costNowMinor, costThenMinor] = [costOfAll(now), costOfAll(then)];
  return {
    currency: window.reportingCurrency,
    from: window.from.toISOString(),
    until: window.until.toISOString(),
    eventCount: happenings.length,
    ...(await tallyPlayed(transaction, ofTried, window.until)),
    costNowMinor,
    costThenMinor,
    contributionChangeMinor: costNowMinor - costThenMinor,
  };
}

const costOfAll = (played: readonly Played[]): number =>
  played.reduce((sum, { keptCostMinor }) => sum + keptCostMinor, 0);

const byTime = (one: RewardHappening, other: RewardHappening): number =>
  one.occurredAt.getTime() - other.occurredAt.getTime() || (one.id < other.id ? -1 : 1);
