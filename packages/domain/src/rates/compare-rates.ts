import { createHash } from "node:crypto";
import type { DatedRateOutput, RateDoubtOutput } from "@worth/contracts";
import { doubtRate } from "./doubt-rate.ts";
import type { KnownRates } from "./known-rates.ts";

export type RateComparison = {
  /** Not known yet, corrections among them. */
  fresh: DatedRateOutput[];
  /** Of the fresh ones: their day had another rate. */
  correctedCount: number;
  knownCount: number;
  doubts: RateDoubtOutput[];
  /** Says which doubts these are, so that nobody confirms others than they saw. */
  confirmKey: string;
};

/** Sets given rates beside the known ones: which are new, which correct a day, and which are likely mistakes. */
export function compareRates(given: readonly DatedRateOutput[], known: KnownRates): RateComparison {
  const byCurrency = Map.groupBy(given, ({ currency }) => currency);
  const parts = [...byCurrency].map(([currency, rates]) => compareCurrency(rates, known.get(currency) ?? []));
  const doubts = parts.flatMap((part) => part.doubts);
  return {
    fresh: parts.flatMap(({ fresh }) => fresh),
    correctedCount: parts.reduce((sum, part) => sum + part.correctedCount, 0),
    knownCount: parts.reduce((sum, part) => sum + part.knownCount, 0),
    doubts,
    confirmKey: createHash("sha256").update(JSON.stringify(doubts)).digest("hex"),
  };
}

function compareCurrency(given: readonly DatedRateOutput[], known: readonly DatedRateOutput[]) {
  const knownByDay = new Map(known.map((rate) => [rate.validOn, rate]));
  const fresh = given
    .filter(({ validOn, rate }) => knownByDay.get(validOn)?.rate !== rate)
    .toSorted((a, b) => (a.validOn < b.validOn ? -1 : 1));
  const corrected = fresh.filter(({ validOn }) => knownByDay.has(validOn));
  return {
    fresh,
    correctedCount: corrected.length,
    knownCount: given.length - fresh.length,
    doubts: findDoubts(fresh, known),
  };
}

/**
 * Each new rate beside the one before it: of its own day, else the last earlier one, else the first later one. One in
 * doubt is no measure for the next.
 * @param fresh by day, as is `known`
 */
function findDoubts(fresh: readonly DatedRateOutput[], known: readonly DatedRateOutput[]): RateDoubtOutput[] {
  const doubts: RateDoubtOutput[] = [];
  let trusted: DatedRateOutput | undefined;
  let next = 0;
  for (const rate of fresh) {
    for (let at = known[next]; at && at.validOn <= rate.validOn; at = known[next]) {
      if (!trusted || at.validOn >= trusted.validOn) trusted = at;
      next += 1;
    }
    const previous = trusted ?? known[0];
    const reason = previous ? doubtRate(rate.rate, previous.rate) : null;
    if (previous && reason)
      doubts.push({ ...rate, reason, previous: { validOn: previous.validOn, rate: previous.rate } });
    else trusted = rate;
  }
  return doubts;
}
