import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { requireWhole } from "../input/require-whole.ts";
import { roundMinor } from "../money/round-minor.ts";

/**
 * Customer acquisition cost: spend per new customer, minor units, rounded half away from zero; null while
 * there is no new customer to divide by.
 *
 * @throws ScoringInputError for a spend or count that is impossible
 */
export const acquisitionCostMinor = (spendMinor: number, newCustomers: number): number | null => {
  requireNotNegative(requireMinor(spendMinor, "spendMinor"), "spendMinor");
  return requireWhole(newCustomers, "newCustomers") === 0 ? null : roundMinor(spendMinor / newCustomers);
};
