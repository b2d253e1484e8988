import type { PayoutState } from "@worth/contracts";
import type { BookedPayout } from "../ports/books.ts";
import type { Difference } from "./difference.ts";

export type OwnPayout = {
  id: string;
  state: PayoutState;
  currency: string;
  amountMinor: number;
  /** On its way there or back: what the provider has of it is about to change. */
  isUnderWay: boolean;
};

/**
 * Each entry of the provider's against the payout it names. What arrived is there once and whole; what came back, or
 * waits for a person, is not there at all.
 */
export function matchPayouts(
  what: "transfer" | "credit",
  booked: readonly BookedPayout[],
  payouts: readonly OwnPayout[],
): Difference[] {
  const known = new Map(payouts.map((payout) => [payout.id, payout]));
  const foreign = booked.filter(({ payoutId }) => payoutId === null || !known.has(payoutId));
  return [
    ...foreign.map(({ ref, currency, amountMinor }) => ({
      kind: `${what}_foreign` as const,
      objectRef: ref,
      currency,
      oursMinor: null,
      theirsMinor: amountMinor,
    })),
    ...payouts
      .filter(({ isUnderWay }) => !isUnderWay)
      .flatMap((payout) =>
        compare(
          what,
          payout,
          booked.filter(({ payoutId }) => payoutId === payout.id),
        ),
      ),
  ];
}

function compare(
  what: "transfer" | "credit",
  { id, state, currency, amountMinor }: OwnPayout,
  entries: readonly BookedPayout[],
): Difference[] {
  const oursMinor = state === "confirmed" ? amountMinor : 0;
  const theirsMinor = entries.reduce((sum, entry) => sum + entry.amountMinor, 0);
  const isSameCurrency = entries.every((entry) => entry.currency === currency);
  if (oursMinor === theirsMinor && isSameCurrency) return [];
  const [entry] = entries;
  if (!entry) return [{ kind: `${what}_missing`, objectRef: id, currency, oursMinor, theirsMinor: null }];
  return [{ kind: `${what}_differs`, objectRef: entry.ref, currency, oursMinor, theirsMinor }];
}
