import type { Story } from "./start-story.ts";

/** Applies the events of one payment only; the others wait as if they were still on their way. */
export async function applyEventsOf(
  { database, handlers }: Pick<Story, "database" | "handlers">,
  paymentKey: unknown,
): Promise<void> {
  const events = await database.providerEvent.findMany({
    where: { state: "recorded" },
    include: { payload: true },
  });
  for (const { id, payload } of events) {
    if (!payload) continue;
    const { data } = payload.body as { data: { object: { payment_intent?: string } } };
    if (data.object.payment_intent === paymentKey)
      await handlers.jobs["provider_event.apply"]({ eventId: id });
  }
}
