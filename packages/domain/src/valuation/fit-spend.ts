import type { ModelFitBody } from "@worth/contracts";
import { fitGammaGamma, median, ScoringInputError, type GammaGammaFit } from "@worth/scoring";
import type { PoolColumns } from "./pool-columns.ts";

type Spend = { fit: GammaGammaFit | null; body: ModelFitBody["spend"] };

/** What a pool spends per purchase day, among those who came back and paid something. */
export function fitSpend({ frequency, monetary }: PoolColumns, averageMinor: number): Spend {
  const isPaid = (_: number, row: number) => (monetary[row] ?? 0) > 0;
  const paid = { frequency: frequency.filter(isPaid), monetary: monetary.filter(isPaid) };
  // Somebody's only purchase says what a purchase is like where nobody has come back.
  const medianMinor = Math.round(paid.monetary.length > 0 ? median(paid.monetary) : averageMinor);
  const fit = tryToFit(paid);
  const { p, q, v, covariance, correlation = null, correlated = false } = fit ?? {};
  // q of 1 or less has no mean to expect of a newcomer.
  const isUsable = p !== undefined && q !== undefined && v !== undefined && q > 1;
  return {
    fit: isUsable ? fit : null,
    body: {
      params: isUsable ? { p, q, v, covariance: covariance?.map((row) => [...row]) ?? null } : null,
      medianMinor,
      correlation,
      warns: correlated,
    },
  };
}

function tryToFit(columns: { frequency: Float64Array; monetary: Float64Array }): GammaGammaFit | null {
  try {
    return columns.frequency.length > 0 ? fitGammaGamma(columns) : null;
  } catch (error) {
    if (error instanceof ScoringInputError) return null;
    throw error;
  }
}
