import { AppError, type RetryPayoutInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { createPayoutEffect } from "../effects/create-payout-effect.ts";
import { movePayout } from "./move-payout.ts";
import { codeEnd } from "./request-payout.ts";
import { requirePayout } from "./require-payout.ts";

/**
 * Staff send a payout that waits for them again, under a new key, because a refusal stays with the old one for a day.
 * @throws AppError payout_wrong_state
 */
export async function retryPayout(
  deps: Deps,
  actor: StaffActor,
  { payoutId }: RetryPayoutInput,
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    const payout = await requirePayout(transaction, payoutId);
    const now = deps.clock.now();
    const data = await readdress(transaction, payout, now);
    const move = { payoutId, from: "parked", to: "pending", reason: null, actor, now, data } as const;
    if (!(await movePayout(transaction, move))) throw new AppError("payout_wrong_state");
    await createPayoutEffect(transaction, deps, { kind: "payout", payoutId });
    await recordAudit(transaction, actor, {
      action: "payout.retry",
      subjectType: "payout",
      subjectId: payoutId,
      before: { state: "parked", reason: payout.error },
      after: { state: "pending" },
    });
  });
}

type Parked = Awaited<ReturnType<typeof requirePayout>>;

/** Nothing left yet, so it may go where the member is paid today, and a code begins its time anew. */
async function readdress(transaction: Transaction, { rail, customerId }: Parked, now: Date) {
  if (rail === "promotion_code") return { destinationRef: null, codeExpiresAt: codeEnd(now) };
  if (rail !== "transfer") return { destinationRef: null };
  const account = await transaction.payoutAccount.findUnique({ where: { customerId } });
  return account ? { destinationRef: account.accountRef } : {};
}
