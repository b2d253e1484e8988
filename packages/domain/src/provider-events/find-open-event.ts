import type { Deps } from "../deps.ts";

/** An event that waits to be applied, with what the provider sent; null when it is settled or unknown. */
export async function findOpenEvent({ database }: Deps, { eventId }: { eventId: string }) {
  const event = await database.providerEvent.findUnique({
    where: { id: eventId },
    include: { payload: true },
  });
  if (!event || event.state !== "recorded" || !event.payload) return null;
  const { id, type, livemode, apiVersion, payload } = event;
  return { id, type, livemode, apiVersion, body: payload.body as unknown };
}
