import type { Instant, LeverProfile } from "@worth/scoring";

const daysPerYear = 365.25;

/** What levers are read from: sums over all the time somebody was a customer. */
export type LeverFigures = {
  ownMinor: number;
  referralMinor: number;
  influenceMinor: number;
  innovationMinor: number;
  servingCostMinor: number;
  purchaseCount: number;
  marginRate: number;
  aliveProbability: number | null;
  lastPurchaseAt: Instant | null;
};

/**
 * Where somebody stands on each lever in a year. Sums become yearly over the time they were a customer, but at least
 * one year: a first purchase last week is not fifty a year. Who bought within a year counts as a customer while no
 * model says how likely they still are one.
 * @param seenAt the moment up to which purchases are known
 */
export function leverProfileOf(figures: LeverFigures, tenureDays: number, seenAt: Instant): LeverProfile {
  const years = Math.max(1, tenureDays / daysPerYear);
  const { purchaseCount, aliveProbability, lastPurchaseAt } = figures;
  const yearly = (amountMinor: number): number => Math.max(0, amountMinor) / years;
  const boughtLately = lastPurchaseAt !== null && seenAt - lastPurchaseAt <= daysPerYear * 86_400_000;
  return {
    purchasesPerYear: purchaseCount / years,
    retention: aliveProbability ?? Number(boughtLately),
    orderValueMinor: purchaseCount > 0 ? Math.max(0, figures.ownMinor) / purchaseCount : 0,
    marginRate: Math.min(1, Math.max(0, figures.marginRate)),
    servingCostMinor: yearly(figures.servingCostMinor),
    referralMinor: yearly(figures.referralMinor),
    influenceMinor: yearly(figures.influenceMinor),
    innovationMinor: yearly(figures.innovationMinor),
  };
}
