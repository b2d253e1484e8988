import type { Transaction } from "@worth/db";
import { post, type Posted } from "./post.ts";
import { postReturn } from "./post-return.ts";
import { heldBy, programme, type Leg, type PostingKind, type Unit } from "./posting.ts";

export type PayoutInLedger = {
  payoutId: string;
  customerId: string;
  unit: Unit;
  amount: number;
  occurredAt: Date;
  staffId?: string | null;
};

/**
 * Takes a payout out of the member's credit, on its way.
 * @throws AppError balance_too_low
 */
export const postPayoutSent = (transaction: Transaction, payout: PayoutInLedger): Promise<Posted> =>
  postStep(transaction, payout, "sent", "payout_sent", [
    { account: heldBy(payout.customerId, payout.unit), amount: -payout.amount },
    { account: programme("payout_in_transit"), amount: payout.amount },
  ]);

/** The provider has it. */
export const postPayoutConfirmed = (transaction: Transaction, payout: PayoutInLedger): Promise<Posted> =>
  postStep(transaction, payout, "confirmed", "payout_confirmed", [
    { account: programme("payout_in_transit"), amount: -payout.amount },
    { account: programme("issuer"), amount: payout.amount },
  ]);

/** It did not leave, or came back on its way: the member has it again, but for what settles a debt. */
export const postPayoutReturned = (
  transaction: Transaction,
  { payoutId, customerId, unit, amount, occurredAt, staffId = null }: PayoutInLedger,
): Promise<Posted> =>
  postReturn(transaction, {
    key: `payout:${payoutId}:returned`,
    kind: "payout_returned",
    unit,
    causeId: payoutId,
    occurredAt,
    staffId,
    customerId,
    amount,
    from: programme("payout_in_transit"),
  });

function postStep(
  transaction: Transaction,
  { payoutId, unit, occurredAt, staffId = null }: PayoutInLedger,
  step: string,
  kind: PostingKind,
  legs: readonly Leg[],
): Promise<Posted> {
  return post(transaction, {
    key: `payout:${payoutId}:${step}`,
    kind,
    unit,
    causeId: payoutId,
    occurredAt,
    staffId,
    legs,
  });
}
