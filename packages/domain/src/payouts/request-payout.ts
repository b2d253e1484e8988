import {
  AppError,
  createId,
  payoutStepMinor,
  smallestPayoutMinor,
  staffIdOf,
  type Actor,
  type PayoutRail,
} from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { createPayoutEffect } from "../effects/create-payout-effect.ts";
import { accountOf, lockAccounts } from "../ledger/lock-accounts.ts";
import { postPayoutSent } from "../ledger/post-payout.ts";
import { heldBy } from "../ledger/posting.ts";
import { recordPayoutStep } from "./move-payout.ts";

/** How long a code can be used. */
const codeDays = 180;

export type PayoutRequest = {
  customerId: string;
  rail: PayoutRail;
  currency: string;
  amountMinor: number;
  /** Which form asked; the same one again is the same payout. */
  requestKey?: string;
  actor: Actor;
} & ({ funding: "credit" } | { funding: "redemption"; redemptionId: string });

/**
 * Decides a payout: its row, the credit on its way out of the ledger, and the effect that sends it. One that pays for
 * a redeemed perk takes no credit; the redemption did.
 * @throws AppError payout_too_small, payout_uneven, payout_under_way, payout_owed, payout_account_missing,
 * balance_too_low
 */
export async function requestPayout(
  transaction: Transaction,
  deps: Pick<Deps, "clock" | "jobs">,
  request: PayoutRequest,
): Promise<{ payoutId: string }> {
  const { customerId, rail, currency, amountMinor, requestKey = null, actor } = request;
  await lockKey(transaction, "payout", customerId);
  const known = requestKey === null ? null : await findRequested(transaction, { customerId, requestKey });
  if (known) return { payoutId: known.id };
  if (amountMinor % payoutStepMinor(currency) !== 0) throw new AppError("payout_uneven", { field: "amount" });
  const destinationRef = rail === "transfer" ? await requireAccount(transaction, customerId) : null;
  if (request.funding === "credit") await refuseUnfit(transaction, request);
  const payoutId = createId("payout");
  const now = deps.clock.now();
  await transaction.payout.create({
    data: {
      id: payoutId,
      customerId,
      rail,
      state: "pending",
      currency,
      amountMinor,
      requestKey,
      destinationRef,
      codeExpiresAt: rail === "promotion_code" ? codeEnd(now) : null,
      staffId: staffIdOf(actor),
      createdAt: now,
    },
  });
  await recordPayoutStep(transaction, {
    payoutId,
    from: null,
    to: "pending",
    reason: null,
    actor,
    now,
  });
  if (request.funding === "credit") await takeCredit(transaction, request, { payoutId, now });
  else await transaction.redemption.update({ where: { id: request.redemptionId }, data: { payoutId } });
  if (rail !== "manual") await createPayoutEffect(transaction, deps, { kind: "payout", payoutId });
  return { payoutId };
}

/** When a code that is made now ends. */
export const codeEnd = (now: Date): Date => new Date(now.getTime() + codeDays * 86_400_000);

function findRequested(transaction: Transaction, key: { customerId: string; requestKey: string }) {
  return transaction.payout.findUnique({ where: { customerId_requestKey: key }, select: { id: true } });
}

async function requireAccount(transaction: Transaction, customerId: string): Promise<string> {
  const account = await transaction.payoutAccount.findUnique({ where: { customerId } });
  if (!account?.payoutsEnabled) throw new AppError("payout_account_missing", { field: "rail" });
  return account.accountRef;
}

async function refuseUnfit(
  transaction: Transaction,
  { customerId, currency, amountMinor }: PayoutRequest,
): Promise<void> {
  if (amountMinor < smallestPayoutMinor(currency))
    throw new AppError("payout_too_small", { field: "amount" });
  const underWay = await transaction.payout.count({
    where: {
      customerId,
      currency,
      state: { in: ["pending", "sent", "parked"] },
      redemption: { is: null },
    },
  });
  if (underWay > 0) throw new AppError("payout_under_way");
  const debt = { kind: "receivable", customerId } as const;
  // Held until the credit is taken, so that no debt can appear meanwhile.
  const accounts = await lockAccounts(transaction, currency, [heldBy(customerId, currency), debt]);
  if ((accountOf(accounts, debt).balance ?? 0) < 0) throw new AppError("payout_owed");
}

async function takeCredit(
  transaction: Transaction,
  { customerId, currency, amountMinor, actor }: PayoutRequest,
  { payoutId, now }: { payoutId: string; now: Date },
): Promise<void> {
  await postPayoutSent(transaction, {
    payoutId,
    customerId,
    unit: currency,
    amount: amountMinor,
    occurredAt: now,
    staffId: staffIdOf(actor),
  });
}
