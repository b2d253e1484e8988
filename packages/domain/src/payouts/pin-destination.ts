import { createId } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import type { Deps } from "../deps.ts";
import type { Failure, PayoutOrder, Payouts } from "../ports/payouts.ts";
import type { ClaimedPayout } from "./claim-payout.ts";

type PinDeps = Deps & { payouts: Payouts };

/**
 * Decides whom a payout goes to, before anything is sent: a later attempt must not look for it, or send it, elsewhere.
 * Somebody the provider does not know yet becomes a customer there.
 */
export async function pinDestination(
  deps: PinDeps,
  { effect, order, recipient }: ClaimedPayout,
): Promise<{ kind: "pinned"; order: PayoutOrder } | Failure> {
  const { destinationRef } = order;
  if (destinationRef !== null) return { kind: "pinned", order: { ...order, destinationRef } };
  const found = await deps.payouts.ensureCustomer(recipient, effect.key);
  if (found.kind !== "found") return found;
  const { customerId } = recipient;
  const pinned = await inTransaction(deps.database, async (transaction) => {
    const stripe = { kind: "stripe_customer" as const, normalizedValue: found.customerRef };
    await lockKey(transaction, "stripe_customer", found.customerRef);
    if ((await findCustomerByIdentity(transaction, stripe)) === null)
      await transaction.customerIdentity.create({
        data: { id: createId("customerIdentity"), customerId, ...stripe, value: found.customerRef },
      });
    await transaction.payout.updateMany({
      where: { id: order.payoutId, destinationRef: null },
      data: { destinationRef: found.customerRef },
    });
    return transaction.payout.findUniqueOrThrow({
      where: { id: order.payoutId },
      select: { destinationRef: true },
    });
  });
  return { kind: "pinned", order: { ...order, destinationRef: pinned.destinationRef ?? found.customerRef } };
}
