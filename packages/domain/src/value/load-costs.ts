import type { Reader } from "@worth/db";
import type { RewardFact, ServingCostFact } from "@worth/scoring";
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
    where: { reward: { customerId: { in: [...customerIds] } }, state: "granted", recordedAt: { lte: asOf } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    distinct: ["rewardId"],
    include: { reward: { select: { customerId: true, side: true } } },
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
    rewards: granted.map((change) => ({
      ...timesOf(change),
      id: change.rewardId,
      customerId: resolve(change.reward.customerId),
      // A friend's reward was paid for their own purchase; a referrer's for having brought them.
      part: change.reward.side === "friend" ? "own" : "referral",
      amountMinor: change.amountMinor,
    })),
  };
}

const timesOf = ({ occurredAt, recordedAt }: { occurredAt: Date; recordedAt: Date }) => ({
  occurredAt: occurredAt.getTime(),
  recordedAt: recordedAt.getTime(),
});
