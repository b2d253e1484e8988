import { expectedShares, valueShares } from "@worth/scoring";
import type { ValuationFits } from "../../valuation/current-fits.ts";
import type { LoadedBuyers } from "../buyers/load-buyer-facts.ts";
import type { ProgrammePolicy } from "../current-policy.ts";
import { expectBuyers } from "./expect-buyers.ts";
import { emptyShareRow, toShareRow, type ShareRow } from "./share-row.ts";

export type BuyerShares = {
  /** By buyer, then customer. */
  rows: ShareRow[];
  /** The probability that a buyer still buys, of those a model is in use for. */
  aliveProbabilities: Map<string, number>;
};

/** What these buyers' purchases gave everybody, and what they are expected to give still. */
export function sharesOfBuyers(
  loaded: LoadedBuyers,
  policy: ProgrammePolicy,
  fits: ValuationFits | null,
  asOf: Date,
): BuyerShares {
  const at = asOf.getTime();
  const realised = valueShares(loaded.facts, policy, at).map(toShareRow);
  const { buyers, aliveProbabilities } = expectBuyers(loaded, fits, at);
  if (buyers.length === 0) return { rows: realised, aliveProbabilities };
  const rows = new Map(realised.map((row) => [keyOf(row), row]));
  for (const share of expectedShares(buyers, loaded.facts.referrals, policy, at)) {
    const row = rows.get(keyOf(share)) ?? emptyShareRow(share);
    row.expectedMinor = share.expectedMinor;
    row.expectedLowMinor = share.lowMinor;
    row.expectedHighMinor = share.highMinor;
    rows.set(keyOf(share), row);
  }
  return { rows: [...rows.values()], aliveProbabilities };
}

/** What makes a row one row. */
export const keyOf = ({ buyerId, customerId }: { buyerId: string; customerId: string }): string =>
  `${buyerId} ${customerId}`;
