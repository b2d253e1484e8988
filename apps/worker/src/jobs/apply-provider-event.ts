import { checkPayoutAccount, findOpenEvent, settleProviderEvent } from "@worth/domain";
import type { Wiring } from "../wiring.ts";

/**
 * Finds the payment a stored event is about, and settles the event with the latest truth of that payment. News of a
 * member's account at the provider has it asked how the account is now.
 */
export async function applyProviderEvent(
  { deps, payments, payouts }: Wiring,
  { eventId }: { eventId: string },
): Promise<void> {
  const event = await findOpenEvent(deps, { eventId });
  if (!event) return;
  const accountRef = payouts.findAccountOf(event);
  if (accountRef !== null) await checkPayoutAccount({ ...deps, payouts }, { accountRef });
  const subject = await payments.findSubject(event);
  await settleProviderEvent({ ...deps, payments }, { eventId, subject });
}
