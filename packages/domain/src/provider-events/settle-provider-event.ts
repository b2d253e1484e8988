import type { SystemActor } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { EventSubject, PaymentTruth, Payments } from "../ports/payments.ts";
import { recordPayment } from "../purchases/record-payment.ts";

const actor: SystemActor = { kind: "system", name: "provider-events" };

/** Long enough for a provider that answers slowly and is asked again. */
const readingMs = 120_000;

type SettleDeps = Deps & { payments: Pick<Payments, "readPayment"> };

/**
 * Applies what the provider says now about an event's payment, and closes the event, in one transaction. The payment is
 * locked before it is read: of two readings that overlap, the older could otherwise be applied last and undo the newer.
 */
export async function settleProviderEvent(
  { database, clock, jobs, payments }: SettleDeps,
  { eventId, subject }: { eventId: string; subject: EventSubject },
): Promise<void> {
  await inTransaction(
    database,
    async (transaction) => {
      if (subject.kind === "payment") await lockKey(transaction, "payment", subject.paymentKey);
      const event = await transaction.providerEvent.findUnique({ where: { id: eventId } });
      if (event?.state !== "recorded") return;
      const truth = subject.kind === "payment" ? await payments.readPayment(subject.paymentKey) : undefined;
      const { count } = await transaction.providerEvent.updateMany({
        where: { id: eventId, state: "recorded" },
        data: { ...outcomeOf(subject, truth), settledAt: clock.now() },
      });
      if (count > 0 && truth) await recordPayment(transaction, { clock, jobs }, actor, truth);
    },
    { timeoutMs: readingMs },
  );
}

function outcomeOf(subject: EventSubject, truth: PaymentTruth | undefined) {
  if (subject.kind === "parked") return { state: "parked", error: subject.reason } as const;
  return { state: truth ? "applied" : "ignored" } as const;
}
