import type { SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import type { BookedPayment, Books } from "../ports/books.ts";
import { recordPayment } from "../purchases/record-payment.ts";
import { lockPayments } from "../purchases/settle-payments.ts";
import type { Comparison, Difference } from "./difference.ts";

const actor: SystemActor = { kind: "system", name: "reconciliation" };

/** An invoice notices its payment within moments, a provider that is late within minutes. */
const unsettledAfterMs = 3_600_000;

/** Long enough for a provider that answers slowly and makes us wait for our turn. */
const readingMs = 300_000;

type CorrectingDeps = KeyedDeps & { books: Books };

/**
 * Reads one payment again under its lock and brings our books there; counts it when something was set right. What a
 * purchase was captured for is a fact that stays, so that alone can differ afterwards. What the movement told of a
 * payment says how old one is that cannot be recorded.
 */
export async function correctPayment(
  { database, books, ...deps }: CorrectingDeps,
  { id, toAt }: Comparison,
  paymentKey: string,
  told: BookedPayment["told"] = null,
): Promise<Difference[]> {
  return inTransaction(
    database,
    async (transaction) => {
      await lockPayments(transaction, [paymentKey]);
      const truth = await books.readPayment(paymentKey);
      const corrected = truth && (await recordPayment(transaction, deps, actor, truth));
      if (corrected?.isNew || corrected?.isChanged)
        await transaction.reconciliation.update({
          where: { id },
          data: { correctedCount: { increment: 1 } },
        });
      const purchase = await transaction.purchase.findUnique({
        where: { source_sourceKey: { source: "stripe", sourceKey: paymentKey } },
      });
      if (!purchase) {
        if (!told || toAt.getTime() - told.takenAt.getTime() < unsettledAfterMs) return [];
        const { currency, capturedMinor: theirsMinor } = told;
        return [{ kind: "payment_unsettled", objectRef: paymentKey, currency, oursMinor: null, theirsMinor }];
      }
      const oursMinor = purchase.capturedMinor + purchase.taxMinor;
      const found = { objectRef: paymentKey, currency: purchase.currency, oursMinor };
      if (!truth) return [{ kind: "payment_missing", ...found, theirsMinor: null }];
      if (truth.capturedMinor === oursMinor && truth.currency === purchase.currency) return [];
      return [{ kind: "payment_differs", ...found, theirsMinor: truth.capturedMinor }];
    },
    { timeoutMs: readingMs },
  );
}
