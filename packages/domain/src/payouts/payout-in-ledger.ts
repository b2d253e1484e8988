import type { Reader } from "@worth/db";
import type { PayoutInLedger } from "../ledger/post-payout.ts";

type PayoutRow = { id: string; customerId: string; currency: string; amountMinor: number };

/** A payout as the ledger knows it; null when no credit went into it, because it pays for a perk. */
export async function payoutInLedger(
  reader: Reader,
  { id, customerId, currency, amountMinor }: PayoutRow,
  { occurredAt, staffId = null }: { occurredAt: Date; staffId?: string | null },
): Promise<PayoutInLedger | null> {
  if ((await reader.redemption.count({ where: { payoutId: id } })) > 0) return null;
  return { payoutId: id, customerId, unit: currency, amount: amountMinor, occurredAt, staffId };
}
