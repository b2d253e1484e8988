import { createId } from "@worth/contracts";
import { inTransaction, type Prisma, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { VerifiedEvent } from "../ports/payments.ts";

/**
 * Stores a verified event and asks for its job in one transaction; only then may it be answered. The provider's id
 * makes a second delivery the same event. Endpoints that speak different versions are told of it under the same id:
 * what can be read then takes the place of what cannot.
 */
export async function recordProviderEvent(
  { database, jobs }: Pick<Deps, "database" | "jobs">,
  { provider, event }: { provider: string; event: VerifiedEvent },
): Promise<{ eventId: string | null }> {
  return inTransaction(database, async (transaction) => {
    const { body, isReadable, ...head } = event;
    const eventId = createId("providerEvent");
    const { count } = await transaction.providerEvent.createMany({
      data: [{ id: eventId, provider, ...head }],
      skipDuplicates: true,
    });
    const storedId = count === 0 && isReadable ? await replaceUnread(transaction, provider, event) : null;
    if (count === 0 && storedId === null) return { eventId: null };
    if (count > 0)
      await transaction.providerEventPayload.create({
        data: { eventId, body: body as Prisma.InputJsonValue },
      });
    const toApply = storedId ?? eventId;
    await jobs.enqueue(transaction, { name: "provider_event.apply", data: { eventId: toApply } });
    return { eventId: toApply };
  });
}

/** The event stored in another version, now in this one; null when it was in this one, or is settled already. */
async function replaceUnread(
  transaction: Transaction,
  provider: string,
  { externalId, apiVersion, body }: VerifiedEvent,
): Promise<string | null> {
  const stored = await transaction.providerEvent.findUnique({
    where: { provider_externalId: { provider, externalId } },
    select: { id: true, apiVersion: true },
  });
  if (!stored || stored.apiVersion === apiVersion) return null;
  const { count } = await transaction.providerEvent.updateMany({
    where: { id: stored.id, state: { in: ["recorded", "parked"] } },
    data: { apiVersion, state: "recorded", error: null, settledAt: null },
  });
  if (count === 0) return null;
  await transaction.providerEventPayload.update({
    where: { eventId: stored.id },
    data: { body: body as Prisma.InputJsonValue },
  });
  return stored.id;
}
