import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import type { CheckoutTruth } from "../ports/payments.ts";
import { recordHeard } from "../mentions/record-heard.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { findOrCreateBuyer } from "../purchases/find-or-create-buyer.ts";
import { claimReferral } from "../referrals/claim-referral.ts";
import { findReferralCode } from "../referrals/referral-code.ts";
import { settleReferral } from "../referrals/settle-referral.ts";
import { requestRefresh } from "../value/request-refresh.ts";

/**
 * Who came to a checkout with a member's code was brought by that member, when they are new: this names who brought
 * them and counts no money, which the payment's own events do, before or after. What they say of how they heard about us
 * is kept. False when nothing of it is of use.
 */
export async function claimCheckout(
  transaction: Transaction,
  { clock, jobs, cipher }: Pick<KeyedDeps, "clock" | "jobs" | "cipher">,
  actor: Actor,
  { code, heardFrom, buyer, openedAt }: CheckoutTruth,
): Promise<boolean> {
  const known = code === null ? null : await findReferralCode(transaction, code);
  if (!known && heardFrom === null) return false;
  const { id: refereeId } = await findOrCreateBuyer(transaction, cipher, buyer);
  if (heardFrom !== null)
    await recordHeard(
      transaction,
      { jobs },
      { customerId: refereeId, source: "checkout", words: heardFrom, occurredAt: openedAt },
    );
  if (!known) return true;
  const { attributionWindowDays } = await getProgrammeRow(transaction);
  const { reason } = await claimReferral(transaction, actor, {
    referrerId: known.customer.id,
    refereeId,
    source: "link",
    codeId: known.id,
    openedAt,
    now: openedAt,
    attributionWindowDays,
    ownPurchasesFrom: openedAt,
  });
  if (reason) return true;
  // The payment may have been told first; then it qualifies now.
  const paid = await transaction.purchase.findMany({
    where: { customerId: refereeId, capturedMinor: { gt: 0 }, occurredAt: { gte: openedAt } },
    orderBy: [{ occurredAt: "asc" }, { sourceKey: "asc" }],
    select: { id: true },
  });
  for (const { id } of paid)
    await settleReferral(transaction, { now: clock.now() }, actor, { purchaseId: id });
  await requestRefresh(transaction, jobs, [refereeId, known.customer.id]);
  return true;
}
