import type { ExpectedAmountOutput } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import type { ValuationFits } from "../valuation/current-fits.ts";
import { loadBuyerFacts } from "./buyers/load-buyer-facts.ts";
import type { ProgrammePolicy } from "./current-policy.ts";
import { expectedReferralOf } from "./expected-referral-of.ts";
import { findBuyersBelow } from "./find-buyers-concerned.ts";
import { differencesOf } from "./shares/differences-of.ts";
import { sharesOfBuyers } from "./shares/shares-of-buyers.ts";
import { noSums } from "./shares/snapshot-row.ts";

export type Moment = { asOf: Date; policy: ProgrammePolicy; currency: string };

/**
 * What was expected of a customer at a moment, by the models that were in use then and from what had been recorded: the
 * same computation as a refresh at that moment, which stores it.
 */
export async function expectThen(
  reader: Reader,
  customerId: string,
  { fits, moment: { asOf, policy, currency } }: { fits: ValuationFits; moment: Moment },
): Promise<Record<"own" | "referral", ExpectedAmountOutput>> {
  const sql = sqlOf(reader);
  const buyerIds = await findBuyersBelow(sql, customerId, asOf);
  const loaded = await loadBuyerFacts(sql, buyerIds, { asOf, policy, reportingCurrency: currency });
  const { rows } = sharesOfBuyers(loaded, policy, fits, asOf);
  const received = rows.filter((row) => row.customerId === customerId);
  const own = received.find((row) => row.buyerId === customerId);
  return {
    own: {
      expectedMinor: own?.expectedMinor ?? 0,
      lowMinor: own?.expectedLowMinor ?? null,
      highMinor: own?.expectedHighMinor ?? null,
    },
    referral: expectedReferralOf(differencesOf([], received).sums.get(customerId) ?? noSums),
  };
}
