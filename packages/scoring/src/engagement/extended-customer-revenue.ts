import { addMinor } from "../money/add-minor.ts";

/**
 * Extended Customer Revenue, the industry's name for own plus directly referred revenue. It counts the
 * referred revenue again for each referrer; headline value adds influence and innovation to it.
 *
 * @returns minor units
 * @throws ScoringInputError for amounts, or a sum, that are not safe integers
 */
export const extendedCustomerRevenue = (ownMinor: number, referredMinor: readonly number[]): number =>
  referredMinor.reduce(addMinor, addMinor(ownMinor, 0));
