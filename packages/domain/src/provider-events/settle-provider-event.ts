import type { SystemActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import type { EventSubject, Payments } from "../ports/payments.ts";
import { lockPayments, settlePayments } from "../purchases/settle-payments.ts";
import { changeBuyer } from "./change-buyer.ts";
import { claimCheckout } from "./claim-checkout.ts";

const actor: SystemActor = { kind: "system", name: "provider-events" };

/** Long enough for a provider that answers slowly and is asked again. */
const readingMs = 120_000;

export type SettlingDeps = KeyedDeps & { payments: Pick<Payments, "readPayment"> };

/**
 * Applies what the provider says now of what an event is about, and closes the event, in one transaction. A payment is
 * locked before it is read: of two readings that overlap, the older could otherwise be applied last and undo the newer.
 */
export async function settleProviderEvent(
  deps: SettlingDeps,
  { eventId, subject }: { eventId: string; subject: EventSubject },
): Promise<void> {
  await inTransaction(
    deps.database,
    async (transaction) => {
      if (subject.kind === "payments") await lockPayments(transaction, subject.paymentKeys);
      const event = await transaction.providerEvent.findUnique({ where: { id: eventId } });
      if (event?.state !== "recorded") return;
      const outcome = await settle(transaction, deps, subject);
      await transaction.providerEvent.updateMany({
        where: { id: eventId, state: "recorded" },
        data: { ...outcome, settledAt: deps.clock.now() },
      });
    },
    { timeoutMs: readingMs },
  );
}

type Outcome = { state: "applied" | "ignored" } | { state: "parked"; error: string };

async function settle(transaction: Transaction, deps: SettlingDeps, subject: EventSubject): Promise<Outcome> {
  const applied = (isApplied: boolean): Outcome => ({ state: isApplied ? "applied" : "ignored" });
  switch (subject.kind) {
    case "payments":
      return applied((await settlePayments(transaction, deps, actor, subject.paymentKeys)).length > 0);
    case "checkout":
      return applied(await claimCheckout(transaction, deps, actor, subject.checkout));
    case "customer":
      return applied(await changeBuyer(transaction, deps.cipher, subject.customer));
    case "parked":
      return { state: "parked", error: subject.reason };
    case "ignored":
      return applied(false);
  }
}
