import type { SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { EventReading } from "../ports/payments.ts";
import { recordPayment } from "../purchases/record-payment.ts";

const actor: SystemActor = { kind: "system", name: "provider-events" };

/** Applies what the provider says now about an event's object, and closes the event, in one transaction. */
export async function settleProviderEvent(
  { database, clock, jobs }: Deps,
  { eventId, reading }: { eventId: string; reading: EventReading },
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const settledAt = clock.now();
    const outcome =
      reading.kind === "parked"
        ? ({ state: "parked", error: reading.reason } as const)
        : ({ state: reading.kind === "payment" ? "applied" : "ignored" } as const);
    const { count } = await transaction.providerEvent.updateMany({
      where: { id: eventId, state: "recorded" },
      data: { ...outcome, settledAt },
    });
    if (count === 0) return;
    if (reading.kind === "payment") await recordPayment(transaction, { clock, jobs }, actor, reading.truth);
  });
}
