import type { Reader } from "@worth/db";
import type { RewardFact, RewardSide, RewardTrigger, ServingCostFact } from "@worth/scoring";
import { toReportingCurrency } from "./to-reporting-currency.ts";

type Selection = {
  customerIds: readonly string[];
  asOf: Date;
  resolve: (customerId: string) => string;
  reportingCurrency: string;
};

type Costs = { servingCosts: ServingCostFact[]; rewards: RewardFact[]; unconvertedIds: string[] };

/** What serving these customers cost, and the rewards they were granted, in the reporting currency. */
export async function loadCosts(
  reader: Reader,
  { customerIds, asOf, resolve, reportingCurrency }: Selection,
): Promise<Costs> {
  const toReporting = await toReportingCurrency(reader, reportingCurrency, asOf);
  const costs = await reader.servingCost.findMany({
    where: { customerId: { in: [...customerIds] }, recordedAt: { lte: asOf } },
  });
  const granted = await reader.rewardChange.findMany({
    where: {
      reward: { customerId: { in: [...customerIds] } },
      state: { in: [...givenOrTakenBack] },
      recordedAt: { lte: asOf },
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    distinct: ["rewardId"],
    include: { reward: { select: { customerId: true, side: true, trigger: true } } },
  });
  const converted = costs.map((cost) => ({
    cost,
    amountMinor: toReporting(cost.amountMinor, cost.currency, cost.occurredAt),
  }));
  return {
    unconvertedIds: converted.filter(({ amountMinor }) => amountMinor === null).map(({ cost }) => cost.id),
    servingCosts: converted.flatMap(({ cost, amountMinor }) =>
      amountMinor === null
        ? []
        : [{ ...timesOf(cost), id: cost.id, customerId: resolve(cost.customerId), amountMinor }],
    ),
    rewards: granted.filter(wasGiven).map((change) => ({
      ...timesOf(change),
      id: change.rewardId,
      customerId: resolve(change.reward.customerId),
      part: partOfReward(change.reward),
      amountMinor: change.costMinor,
    })),
  };
}

/** A reward costs from when it was given; what was taken back or refused afterwards costs nothing any more. */
const givenOrTakenBack = ["granted", "fulfilled", "refused", "reversed"] as const;

const wasGiven = ({ state, costMinor }: { state: string; costMinor: number }): boolean =>
  state === "granted" || state === "fulfilled" || costMinor > 0;

/** The part of the value that earned a reward. */
function partOfReward({ side, trigger }: { side: RewardSide; trigger: RewardTrigger }): RewardFact["part"] {
  switch (trigger) {
    case "referral_qualified":
      // A friend's was paid for their own purchase; a referrer's for having brought them.
      return side === "friend" ? "own" : "referral";
    case "review_submitted":
    case "mention_approved":
      return "influence";
    case "idea_shipped":
      return "innovation";
    case "feedback_given":
    case "mission_step_done":
    case "act_approved":
    case "anniversary":
      return "own";
  }
}

const timesOf = ({ occurredAt, recordedAt }: { occurredAt: Date; recordedAt: Date }) => ({
  occurredAt: occurredAt.getTime(),
  recordedAt: recordedAt.getTime(),
});
