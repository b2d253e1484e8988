import type { PolicyPreviewOutput } from "@worth/contracts";
import { spearmanCorrelation, valuePartsByCustomer, type ValueLine } from "@worth/scoring";

const moversShown = 15;
const topSize = 10;

type BeforeAfter = PolicyPreviewOutput["net"];

/** One customer under both policies; ranks by headline value among those compared, from 1. */
export type Outcome = {
  customerId: string;
  net: BeforeAfter;
  headline: BeforeAfter;
  rankBefore: number;
  rankAfter: number;
};

export type OutcomeComparison = Pick<
  PolicyPreviewOutput,
  | "netOfPurchases"
  | "net"
  | "headline"
  | "contribution"
  | "movedCount"
  | "stayInTopTen"
  | "topTen"
  | "rankCorrelation"
> & { movers: Outcome[] };

/**
 * What two policies make of the same facts, for these customers.
 * @param customerIds for whom the facts are complete; others have a share in the same purchases, and more elsewhere
 */
export function compareOutcomes(
  customerIds: readonly string[],
  before: readonly ValueLine[],
  after: readonly ValueLine[],
): OutcomeComparison {
  const [partsBefore, partsAfter] = [valuePartsByCustomer(before), valuePartsByCustomer(after)];
  const beforeAfter = (customerId: string, basis: "net" | "headline" | "contribution"): BeforeAfter => ({
    beforeMinor: partsBefore.get(customerId)?.[basis].totalMinor ?? 0,
    afterMinor: partsAfter.get(customerId)?.[basis].totalMinor ?? 0,
  });
  const values = customerIds.map((customerId) => ({
    customerId,
    net: beforeAfter(customerId, "net"),
    headline: beforeAfter(customerId, "headline"),
    contribution: beforeAfter(customerId, "contribution"),
  }));
  const ranksBefore = ranksOf(values, ({ headline }) => headline.beforeMinor);
  const ranksAfter = ranksOf(values, ({ headline }) => headline.afterMinor);
  const outcomes = values.map(({ customerId, net, headline }) => ({
    customerId,
    net,
    headline,
    rankBefore: ranksBefore.get(customerId) ?? 0,
    rankAfter: ranksAfter.get(customerId) ?? 0,
  }));
  const moved = outcomes.filter((outcome) => moveOf(outcome.net) + moveOf(outcome.headline) > 0);
  return {
    netOfPurchases: { beforeMinor: sumNet(before), afterMinor: sumNet(after) },
    net: sumOf(values.map(({ net }) => net)),
    headline: sumOf(values.map(({ headline }) => headline)),
    contribution: sumOf(values.map(({ contribution }) => contribution)),
    movedCount: moved.length,
    movers: moved
      .toSorted((a, b) => moveOf(b.net) - moveOf(a.net) || moveOf(b.headline) - moveOf(a.headline))
      .slice(0, moversShown),
    topTen: Math.min(topSize, outcomes.length),
    stayInTopTen: outcomes.filter((outcome) => Math.max(outcome.rankBefore, outcome.rankAfter) <= topSize)
      .length,
    rankCorrelation: spearmanCorrelation(
      values.map(({ headline }) => headline.beforeMinor),
      values.map(({ headline }) => headline.afterMinor),
    ),
  };
}

const moveOf = ({ beforeMinor, afterMinor }: BeforeAfter): number => Math.abs(afterMinor - beforeMinor);

const sumOf = (amounts: readonly BeforeAfter[]): BeforeAfter => ({
  beforeMinor: amounts.reduce((sum, { beforeMinor }) => sum + beforeMinor, 0),
  afterMinor: amounts.reduce((sum, { afterMinor }) => sum + afterMinor, 0),
});

const sumNet = (lines: readonly ValueLine[]): number =>
  lines.reduce((sum, { basis, amountMinor }) => (basis === "net" ? sum + amountMinor : sum), 0);

type Value = { customerId: string; headline: BeforeAfter };

function ranksOf(values: readonly Value[], read: (value: Value) => number): Map<string, number> {
  const ordered = values.toSorted((a, b) => read(b) - read(a) || (a.customerId < b.customerId ? -1 : 1));
  return new Map(ordered.map(({ customerId }, index) => [customerId, index + 1]));
}
