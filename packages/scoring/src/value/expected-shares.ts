import { requireFinite } from "../input/require-finite.ts";
import { roundMinor } from "../money/round-minor.ts";
import { splitExactly } from "../money/split-exactly.ts";
import { at } from "../numbers/at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { chainOf } from "./chain-of.ts";
import { chainShares } from "./chain-shares.ts";
import { checkValuePolicy } from "./check-value-policy.ts";
import { currentReferrals } from "./current-referrals.ts";
import { knownFacts } from "./known-facts.ts";
import { orderText } from "./order-text.ts";
import type { Instant, ReferralFact } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

/**
 * A future own value with its 95 % ends, minor units of the reporting currency. The ends are null where the data do
 * not settle the model. One fit stands behind everybody's, so when people are added up their ends are too: errors that
 * go together do not cancel.
 */
export type ExpectedAmounts = { expectedMinor: number; lowMinor: number | null; highMinor: number | null };

/** What a buyer is expected to be worth still, as a model says it: not yet rounded. */
export type ExpectedBuyer = ExpectedAmounts & { buyerId: string };

/** What one buyer's expected value gives one customer, whole minor units. */
export type ExpectedShare = ExpectedAmounts & {
  buyerId: string;
  customerId: string;
  part: "own" | "referral";
};

const hasAmount = ({ expectedMinor, lowMinor, highMinor }: ExpectedAmounts): boolean =>
  [expectedMinor, lowMinor, highMinor].some((amount) => amount !== 0 && amount !== null);

/**
 * The expected own value of each buyer, split once up the referral chain as a purchase is that nobody influenced
 * (value model, section 1, "Expected": influence and innovation are not foreseen). Each of the three amounts is
 * rounded half away from zero, then split exactly: over the customers they add up to the buyer's.
 * Rounding one unit at a time can leave a share of `lowMinor` one unit above that of an `expectedMinor` close to it.
 *
 * @param buyers each once, in any order
 * @param referrals that complete the buyers' chains
 * @param asOf referrals that occurred or were recorded after it are ignored
 * @returns rows by buyer, then customer: the buyer's own, and those of ancestors who get anything
 * @throws ScoringInputError naming the row of an impossible amount or referral, a buyer given twice, an impossible
 *   policy field, or a circle of referrals
 */
export const expectedShares = (
  buyers: readonly ExpectedBuyer[],
  referrals: readonly ReferralFact[],
  policy: ValuePolicy,
  asOf: Instant,
): ExpectedShare[] => {
  checkValuePolicy(policy);
  const nothing = { purchases: [], touches: [], ideas: [], servingCosts: [], rewards: [] };
  const current = currentReferrals(knownFacts({ ...nothing, referrals }, asOf).referrals);
  const met = new Set<string>();
  for (const [row, { buyerId }] of buyers.entries()) {
    if (met.has(buyerId)) {
      throw new ScoringInputError({ row, field: "buyers", reason: "must hold each buyer once" });
    }
    met.add(buyerId);
  }
  return [...buyers.entries()]
    .toSorted(([, left], [, right]) => orderText(left.buyerId, right.buyerId))
    .flatMap(([row, { buyerId, ...amounts }]) => {
      const shares = chainShares(buyerId, chainOf(buyerId, current, policy), policy);
      const weights = shares.map(({ share }) => share);
      const split = (amount: number, field: keyof ExpectedAmounts): number[] =>
        splitExactly(roundMinor(requireFinite(amount, field, row), field), weights);
      const expected = split(amounts.expectedMinor, "expectedMinor");
      const low = amounts.lowMinor === null ? null : split(amounts.lowMinor, "lowMinor");
      const high = amounts.highMinor === null ? null : split(amounts.highMinor, "highMinor");
      return shares
        .map(({ customerId }, index): ExpectedShare => ({
          buyerId,
          customerId,
          part: customerId === buyerId ? "own" : "referral",
          expectedMinor: at(expected, index),
          lowMinor: low && at(low, index),
          highMinor: high && at(high, index),
        }))
        .filter((share) => share.part === "own" || hasAmount(share));
    });
};
