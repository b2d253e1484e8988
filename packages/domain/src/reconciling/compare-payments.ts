import type { KeyedDeps } from "../deps.ts";
import type { BookedPayment, Books } from "../ports/books.ts";
import { netOfTax } from "../purchases/net-of-tax.ts";
import { correctPayment } from "./correct-payment.ts";
import type { Comparison, Difference } from "./difference.ts";
import { everyPage } from "./every-page.ts";
import { findMissingPayments } from "./find-missing-payments.ts";

export type ComparingDeps = KeyedDeps & { books: Books };

/**
 * Every payment whose money moved, against the purchase we hold of it. One that does not agree is read again and set
 * right; what then still differs is a difference.
 */
export async function comparePayments(deps: ComparingDeps, comparison: Comparison): Promise<Difference[]> {
  const within = { from: comparison.fromAt, to: comparison.toAt };
  const differences: Difference[] = [];
  const compared = new Set<string>();
  const unread = new Set<string>();
  for await (const booked of everyPage((after) => deps.books.listMovedPayments(within, after))) {
    for (const { paymentKey, told } of booked) if (told === null) unread.add(paymentKey);
    const read = booked.flatMap(({ paymentKey, told }) => (told ? [{ paymentKey, told }] : []));
    const differing = await listDiffering(deps, read);
    for (const { paymentKey, told } of read) {
      if (compared.has(paymentKey)) continue;
      compared.add(paymentKey);
      if (differing.has(paymentKey))
        differences.push(...(await correctPayment(deps, comparison, paymentKey, told)));
      if (told.isNameless && (await deps.books.isUnexplained(paymentKey)))
        differences.push({
          kind: "payment_foreign",
          objectRef: paymentKey,
          currency: told.currency,
          oursMinor: null,
          theirsMinor: told.capturedMinor,
        });
    }
    await deps.database.reconciliation.update({
      where: { id: comparison.id },
      data: { movedAt: deps.clock.now() },
    });
  }
  // Money of older payments that was given back: only a reading tells how much in all.
  for (const paymentKey of [...unread].filter((key) => !compared.has(key))) {
    differences.push(...(await correctPayment(deps, comparison, paymentKey)));
    compared.add(paymentKey);
  }
  return [...differences, ...(await findMissingPayments(deps, comparison, compared))];
}

type Told = { paymentKey: string; told: NonNullable<BookedPayment["told"]> };

/** The payments of a page that are not in our books as they are in theirs, as far as the page tells. */
async function listDiffering({ database }: ComparingDeps, all: readonly Told[]): Promise<Set<string>> {
  const purchases = await database.purchase.findMany({
    where: { source: "stripe", sourceKey: { in: all.map(({ paymentKey }) => paymentKey) } },
    include: { refunds: true, disputes: true },
  });
  const held = new Map(purchases.map((purchase) => [purchase.sourceKey, purchase]));
  const differing = all.filter(({ paymentKey, told }) => {
    const purchase = held.get(paymentKey);
    // Nothing taken is nothing to hold.
    if (!purchase) return told.capturedMinor > 0;
    const grossMinor = purchase.capturedMinor + purchase.taxMinor;
    const refundedMinor = Math.min(told.refundedMinor, grossMinor);
    return (
      told.isDisputed ||
      purchase.disputes.length > 0 ||
      purchase.currency !== told.currency ||
      grossMinor !== told.capturedMinor ||
      sumOf(purchase.refunds) !== netOfTax(refundedMinor, { grossMinor, taxMinor: purchase.taxMinor })
    );
  });
  return new Set(differing.map(({ paymentKey }) => paymentKey));
}

const sumOf = (rows: readonly { amountMinor: number }[]): number =>
  rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
