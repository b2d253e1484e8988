import { requireFinite } from "../input/require-finite.ts";
import { requirePositive } from "../input/require-positive.ts";
import { requireWhole } from "../input/require-whole.ts";

/** 15 % a year, per half-year: the rate of the published studies. */
export const halfYearlyDiscount = Math.sqrt(1.15) - 1;

export type ReferredCustomer = {
  /** Type 2 would have come anyway: only the acquisition saving is owed to the referral. */
  type: 1 | 2;
  /** The period they came in; 0 is now and is not discounted, 1 the first to come. */
  firstPeriod: number;
  /** Margin less marketing and referral costs, period by period from the first, any unit. */
  margins: readonly number[];
  /** Booked once, in the first period; 0 unless somebody measured it. */
  acquisitionSaving?: number;
};

/**
 * Customer referral value (Kumar, Petersen & Leone 2010, Journal of Marketing 74:1; Kumar et al. 2010,
 * Journal of Service Research 13:297), a view for comparison with other tools: it is not part of net value.
 *
 * @param referred the customers somebody referred; amounts in one unit
 * @param discountRate per period, above 0
 * @returns present values in that unit
 * @throws ScoringInputError naming the row whose margins, saving or period are impossible, or a rate that is not above 0
 */
export const customerReferralValue = ({
  referred,
  discountRate = halfYearlyDiscount,
}: {
  referred: readonly ReferredCustomer[];
  discountRate?: number;
}): { typeOne: number; typeTwo: number; total: number } => {
  requirePositive(discountRate, "discountRate");
  const presentValue = (
    { type, firstPeriod, margins, acquisitionSaving = 0 }: ReferredCustomer,
    row: number,
  ): number => {
    requireWhole(firstPeriod, "firstPeriod", 0, row);
    requireFinite(acquisitionSaving, "acquisitionSaving", row);
    const discount = (1 + discountRate) ** -1;
    return margins.reduce(
      (sum, margin, period) =>
        sum + (type === 1 ? requireFinite(margin, "margins", row) * discount ** (firstPeriod + period) : 0),
      acquisitionSaving * discount ** firstPeriod,
    );
  };
  const sumOf = (type: 1 | 2): number =>
    referred.reduce((sum, one, row) => sum + (one.type === type ? presentValue(one, row) : 0), 0);
  const [typeOne, typeTwo] = [sumOf(1), sumOf(2)];
  return { typeOne, typeTwo, total: requireFinite(typeOne + typeTwo, "referred") };
};
