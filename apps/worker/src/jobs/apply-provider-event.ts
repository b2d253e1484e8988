import { findOpenEvent, settleProviderEvent } from "@worth/domain";
import type { Wiring } from "../wiring.ts";

/** Reads the latest truth behind a stored event from the provider, and settles the event with it. */
export async function applyProviderEvent(
  { deps, payments }: Wiring,
  { eventId }: { eventId: string },
): Promise<void> {
  const event = await findOpenEvent(deps, { eventId });
  if (!event) return;
  const reading = await payments.readEvent(event);
  await settleProviderEvent(deps, { eventId, reading });
}
