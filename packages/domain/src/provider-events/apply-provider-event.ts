import type { KeyedDeps } from "../deps.ts";
import { checkPayoutAccount } from "../payouts/check-payout-account.ts";
import type { Payments } from "../ports/payments.ts";
import type { Payouts } from "../ports/payouts.ts";
import { findOpenEvent } from "./find-open-event.ts";
import { settleProviderEvent } from "./settle-provider-event.ts";

export type ApplyingDeps = KeyedDeps & {
  payments: Pick<Payments, "findSubject" | "readPayment">;
  payouts: Payouts;
};

/**
 * Finds what a stored event is about, and settles it with the latest truth of that. News of a member's account at the
 * provider has it asked how the account is now.
 */
export async function applyProviderEvent(
  { payments, payouts, ...deps }: ApplyingDeps,
  { eventId }: { eventId: string },
): Promise<void> {
  const event = await findOpenEvent(deps, { eventId });
  if (!event) return;
  const accountRef = payouts.findAccountOf(event);
  if (accountRef !== null) await checkPayoutAccount({ ...deps, payouts }, { accountRef });
  const subject = await payments.findSubject(event);
  await settleProviderEvent({ ...deps, payments }, { eventId, subject });
}
