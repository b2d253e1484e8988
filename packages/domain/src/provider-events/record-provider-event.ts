import { createId } from "@worth/contracts";
import { inTransaction, type Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { VerifiedEvent } from "../ports/payments.ts";

/**
 * Stores a verified event and asks for its job in one transaction; only then may it be answered. The provider's id
 * makes a second delivery the same event.
 */
export async function recordProviderEvent(
  { database, jobs }: Deps,
  { provider, event }: { provider: string; event: VerifiedEvent },
): Promise<{ isNew: boolean }> {
  return inTransaction(database, async (transaction) => {
    const { body, ...head } = event;
    const eventId = createId("providerEvent");
    const { count } = await transaction.providerEvent.createMany({
      data: [{ id: eventId, provider, ...head }],
      skipDuplicates: true,
    });
    if (count === 0) return { isNew: false };
    await transaction.providerEventPayload.create({ data: { eventId, body: body as Prisma.InputJsonValue } });
    await jobs.enqueue(transaction, { name: "provider_event.apply", data: { eventId } });
    return { isNew: true };
  });
}
