import { AppError, type Actor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { lockPayments } from "../purchases/settle-payments.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { toReportingCurrency } from "../value/to-reporting-currency.ts";
import { qualifiedEventId } from "./find-qualified-event.ts";
import { settleReferral } from "./settle-referral.ts";

/**
 * Decides a referral that no exchange rate could value when its friend paid, once a rate is known. It is committed by
 * itself: what is decided late stands, whether or not anything of it may be granted at once.
 */
export async function decideLate(
  { database, clock, jobs }: Pick<Deps, "database" | "clock" | "jobs">,
  actor: Actor,
  referralId: string,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const waiting = await findUndecided(transaction, referralId);
    if (!waiting) return;
    // A refund that is told of meanwhile comes before or after, never in between.
    await lockPayments(transaction, [waiting.sourceKey]);
    const { id: purchaseId, customerId } = waiting;
    await settleReferral(transaction, { now: clock.now() }, actor, { purchaseId });
    if (!(await findUndecided(transaction, referralId)))
      await requestRefresh(transaction, jobs, [customerId]);
  });
}

/**
 * What was never decided for want of an exchange rate is neither granted nor closed with nothing.
 * @throws AppError rate_missing
 */
export async function requireRate(transaction: Transaction, referralId: string): Promise<void> {
  const waiting = await findUndecided(transaction, referralId);
  if (!waiting) return;
  const { capturedMinor, currency, occurredAt } = waiting;
  const { reportingCurrency } = await getProgrammeRow(transaction);
  const toReporting = await toReportingCurrency(transaction, reportingCurrency);
  if (toReporting(capturedMinor, currency, occurredAt) === null) throw new AppError("rate_missing");
}

/** The purchase that put a referral on hold, while no rule was asked about the two. */
async function findUndecided(transaction: Transaction, referralId: string) {
  const { state, qualifyingPurchase } = await transaction.referral.findUniqueOrThrow({
    where: { id: referralId },
    include: { qualifyingPurchase: true },
  });
  if (state !== "on_hold" || !qualifyingPurchase) return null;
  const decided = await transaction.rewardDecision.findFirst({
    where: { eventId: qualifiedEventId(referralId, qualifyingPurchase.id) },
    select: { id: true },
  });
  return decided ? null : qualifyingPurchase;
}
