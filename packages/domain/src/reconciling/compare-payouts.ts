import type { PayoutRail } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import type { BookedPayout, Books } from "../ports/books.ts";
import type { Comparison, Difference } from "./difference.ts";
import { everyPage } from "./every-page.ts";
import { matchPayouts } from "./match-payouts.ts";

type ComparingDeps = Deps & { books: Books };

const dayMs = 86_400_000;

/**
 * What the provider sent on against the payouts that asked for it: transfers, and credit of its customers. Payouts move
 * while this looks, so only what differs twice is a difference.
 */
export async function comparePayouts(
  deps: ComparingDeps,
  comparison: Comparison,
  credited: { creditedRefs: ReadonlySet<string> },
): Promise<Difference[]> {
  const first = await compareOnce(deps, comparison, credited);
  if (first.length === 0) return [];
  const nameOf = ({ kind, objectRef }: Difference): string => `${kind} ${objectRef}`;
  const names = new Set(first.map((difference) => nameOf(difference)));
  const second = await compareOnce(deps, comparison, credited);
  return second.filter((difference) => names.has(nameOf(difference)));
}

async function compareOnce(
  deps: ComparingDeps,
  comparison: Comparison,
  { creditedRefs }: { creditedRefs: ReadonlySet<string> },
): Promise<Difference[]> {
  // A payout of the time may leave later, and by a clock that is not ours.
  const within = { from: comparison.fromAt, to: new Date(comparison.toAt.getTime() + dayMs) };
  const transfers: BookedPayout[] = [];
  for await (const page of everyPage((after) => deps.books.listTransfers(within, after)))
    transfers.push(...page);
  const credits: BookedPayout[] = [];
  for (const customerRef of new Set([...creditedRefs, ...(await listOwnCredited(deps, comparison))]))
    credits.push(...(await deps.books.listCredits(customerRef, within)));
  return [
    ...matchPayouts("transfer", transfers, await listPayouts(deps, "transfer", comparison, transfers)),
    ...matchPayouts("credit", credits, await listPayouts(deps, "customer_balance", comparison, credits)),
  ];
}

async function listOwnCredited({ database }: ComparingDeps, { fromAt }: Comparison): Promise<string[]> {
  const payouts = await database.payout.findMany({
    where: { rail: "customer_balance", createdAt: { gte: fromAt }, destinationRef: { not: null } },
    select: { destinationRef: true },
    distinct: ["destinationRef"],
  });
  return payouts.flatMap(({ destinationRef }) => destinationRef ?? []);
}

/** Payouts of the time, and any other the provider's entries name. */
async function listPayouts(
  { database }: ComparingDeps,
  rail: PayoutRail,
  { fromAt, toAt }: Comparison,
  booked: readonly BookedPayout[],
) {
  const payouts = await database.payout.findMany({
    where: {
      rail,
      OR: [
        { createdAt: { gte: fromAt, lte: toAt } },
        { id: { in: booked.flatMap(({ payoutId }) => payoutId ?? []) } },
      ],
    },
    select: { id: true, state: true, currency: true, amountMinor: true, createdAt: true },
  });
  const reversals = await database.effect.findMany({
    where: {
      kind: "payout_reversal",
      state: { in: ["pending", "sending"] },
      subjectId: { in: payouts.map(({ id }) => id) },
    },
    select: { subjectId: true },
  });
  const reversing = new Set(reversals.map(({ subjectId }) => subjectId));
  return payouts.map((payout) => ({
    ...payout,
    isUnderWay: payout.state === "pending" || payout.state === "sent" || reversing.has(payout.id),
  }));
}
