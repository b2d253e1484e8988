import { applyProviderEvent, type ApplyingDeps } from "../provider-events/apply-provider-event.ts";
import { recordProviderEvent } from "../provider-events/record-provider-event.ts";
import type { Books } from "../ports/books.ts";
import type { Comparison } from "./difference.ts";
import { everyPage } from "./every-page.ts";

export type RecoveringDeps = ApplyingDeps & { books: Books };

/**
 * Takes in every event the provider has and we were never told of, and applies it at once. Tells whose credit changed,
 * which only events do.
 */
export async function recoverEvents(
  deps: RecoveringDeps,
  { id, fromAt, toAt }: Comparison,
): Promise<{ creditedRefs: Set<string> }> {
  const creditedRefs = new Set<string>();
  let eventCount = 0;
  for await (const events of everyPage((after) => deps.books.listEvents({ from: fromAt, to: toAt }, after))) {
    for (const event of events) {
      const credited = deps.books.findCreditedCustomer(event);
      if (credited !== null) creditedRefs.add(credited);
    }
    const known = await deps.database.providerEvent.findMany({
      where: { provider: "stripe", externalId: { in: events.map(({ externalId }) => externalId) } },
      select: { externalId: true },
    });
    const knownIds = new Set(known.map(({ externalId }) => externalId));
    let recoveredCount = 0;
    for (const event of events.filter(({ externalId }) => !knownIds.has(externalId)).toReversed()) {
      const { eventId } = await recordProviderEvent(deps, { provider: "stripe", event });
      if (eventId === null) continue;
      recoveredCount += 1;
      // It has its job besides: one that cannot be applied now does not keep the comparison from the rest.
      await applyProviderEvent(deps, { eventId }).catch(() => {});
    }
    eventCount += events.length;
    await deps.database.reconciliation.update({
      where: { id },
      data: { eventCount, recoveredCount: { increment: recoveredCount }, movedAt: deps.clock.now() },
    });
  }
  return { creditedRefs };
}
