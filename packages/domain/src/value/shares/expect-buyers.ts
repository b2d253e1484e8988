import type { ModelFitBody } from "@worth/contracts";
import { expectedOwnValues, type ExpectedBuyer, type Instant } from "@worth/scoring";
import { fitInUse, purchaseFitOf, type ValuationFits } from "../../valuation/current-fits.ts";
import type { LoadedBuyers } from "../buyers/load-buyer-facts.ts";
import type { ModelHistory } from "../buyers/buyer-history.ts";
import { lastSeenDay } from "../last-seen-day.ts";

/** The models count in days. */
const daysPerYear = 365.25;

type Expectations = { buyers: ExpectedBuyer[]; aliveProbabilities: Map<string, number> };
type Modelled = { buyerId: string; model: ModelHistory; marginRate: number };

/** What buyers are expected to bring still, by the models in use for their pool; nobody where none is. */
export function expectBuyers(
  { histories, employedIds }: Pick<LoadedBuyers, "histories" | "employedIds">,
  fits: ValuationFits | null,
  asOf: Instant,
): Expectations {
  // Who bought after that day is seen until then.
  const lastDay = lastSeenDay(fits?.observedUntil ?? null, asOf);
  const modelled = [...histories].flatMap(([buyerId, { model, marginRate }]): Modelled[] =>
    model ? [{ buyerId, model, marginRate }] : [],
  );
  const byPool = Map.groupBy(modelled, ({ buyerId }) => fitInUse(fits, employedIds.has(buyerId)));
  const expected = [...byPool].flatMap(([fit, pool]) => (fit ? expectPool(fit, pool, lastDay) : []));
  return {
    buyers: expected.map(({ aliveProbability: _, ...buyer }) => buyer),
    aliveProbabilities: new Map(expected.map(({ buyerId, aliveProbability }) => [buyerId, aliveProbability])),
  };
}

function expectPool(
  fit: ModelFitBody,
  pool: readonly Modelled[],
  lastDay: number,
): (ExpectedBuyer & { aliveProbability: number })[] {
  const { spend, servingCostPerPurchaseMinor, annualDiscount } = fit;
  const column = (of: (buyer: Modelled) => number): Float64Array => Float64Array.from(pool, of);
  const { expected, low, high, alive } = expectedOwnValues({
    purchaseFit: { ...purchaseFitOf(fit), covariance: fit.covariance },
    spendFit: spend.params,
    medianSpend: spend.medianMinor,
    columns: {
      frequency: column(({ model }) => model.frequency),
      recency: column(({ model }) => model.recency),
      age: column(({ model }) => Math.max(model.recency, lastDay - model.firstDay)),
      monetary: column(({ model }) => model.monetaryMinor),
    },
    margins: column(({ marginRate }) => marginRate),
    annualDiscount,
    unitsPerYear: daysPerYear,
    servingCostPerPurchase: servingCostPerPurchaseMinor,
  });
  return pool.map(({ buyerId }, row) => ({
    buyerId,
    expectedMinor: expected[row] ?? 0,
    lowMinor: low?.[row] ?? null,
    highMinor: high?.[row] ?? null,
    aliveProbability: alive[row] ?? 0,
  }));
}
