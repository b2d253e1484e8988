import type { Transaction } from "@worth/db";
import { post, type Posted } from "./post.ts";
import { heldBy, programme, type Unit } from "./posting.ts";

export type Redeeming = {
  redemptionId: string;
  customerId: string;
  unit: Unit;
  amount: number;
  occurredAt: Date;
};

/**
 * Spends a member's balance on a perk.
 * @throws AppError balance_too_low
 */
export function redeem(
  transaction: Transaction,
  { redemptionId, customerId, unit, amount, occurredAt }: Redeeming,
): Promise<Posted> {
  return post(transaction, {
    key: `redemption:${redemptionId}`,
    kind: "redeemed",
    unit,
    causeId: redemptionId,
    occurredAt,
    legs: [
      { account: heldBy(customerId, unit), amount: -amount },
      { account: programme("issuer"), amount },
    ],
  });
}
