import { checkPayoutAccount, findOpenEvent, settleProviderEvent } from "@worth/domain";
import type { Wiring } from "../wiring.ts";

/** Finds the payment a stored event is about, and settles the event with the latest truth of that payment. */
export async function applyProviderEvent(
  { deps, payments, payouts }: Wiring,
  { eventId }: { eventId: string },
): Promise<void> {
  const event = await findOpenEvent(deps, { eventId });
  if (!event) return;
  const subject = await payments.findSubject(event);
  await settleProviderEvent({ ...deps, payments }, { eventId, subject });
}
  const accountRef = payouts.findAccountOf(event);
  if (accountRef !== null) await checkPayoutAccount({ ...deps, payouts }, { accountRef });
