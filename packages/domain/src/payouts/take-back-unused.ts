import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { points } from "../ledger/posting.ts";
import { orderReversal } from "./order-reversal.ts";

type Ordering = Pick<Deps, "clock" | "jobs">;

/** What lies at the provider until somebody uses it; money that was transferred is in a bank. */
const usableRails = ["customer_balance", "promotion_code"] as const;
/** The newest were the last to be asked for, and the least likely to be used. */
const mostAsked = 20;

/**
 * Whoever owes credit, or was handed a perk that is no longer theirs, may still have the code or invoice credit unused:
 * that is taken back before anything stays a debt. The provider's books say which; what was used stays owed.
 */
export async function takeBackUnused(
  transaction: Transaction,
  deps: Ordering,
  askedId: string,
): Promise<void> {
  const customerId = (await resolveCustomer(transaction, askedId)) ?? askedId;
  const debts = await transaction.ledgerAccount.findMany({
    where: { customerId, kind: "receivable", balance: { lt: 0 }, unit: { not: points } },
    orderBy: { unit: "asc" },
    select: { unit: true, balance: true },
  });
  for (const { unit, balance } of debts)
    await cover(transaction, deps, { customerId, currency: unit, owedMinor: 0 - (balance ?? 0) });
  for (const payoutId of await listLostPerks(transaction, customerId))
    await orderReversal(transaction, deps, payoutId);
}

type Debt = { customerId: string; currency: string; owedMinor: number };

async function cover(
  transaction: Transaction,
  deps: Ordering,
  { customerId, currency, owedMinor }: Debt,
): Promise<void> {
  const payouts = await transaction.payout.findMany({
    where: {
      customerId,
      currency,
      state: "confirmed",
      rail: { in: [...usableRails] },
      redemption: { is: null },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostAsked,
    select: { id: true, amountMinor: true },
  });
  let left = owedMinor - (await sumUnderWay(transaction, payouts));
  for (const { id, amountMinor } of payouts) {
    if (left <= 0) return;
    if (await orderReversal(transaction, deps, id)) left -= amountMinor;
  }
}

type Amount = { id: string; amountMinor: number };

async function sumUnderWay(transaction: Transaction, payouts: readonly Amount[]): Promise<number> {
  const underWay = await transaction.effect.findMany({
    where: {
      kind: "payout_reversal",
      state: { in: ["pending", "sending"] },
      subjectId: { in: payouts.map(({ id }) => id) },
    },
    select: { subjectId: true },
  });
  const ids = new Set(underWay.map(({ subjectId }) => subjectId));
  return payouts.reduce((sum, { id, amountMinor }) => sum + (ids.has(id) ? amountMinor : 0), 0);
}

/** Payouts that pay for perks which were earned, and lost again with the whole of their purchase. */
async function listLostPerks(transaction: Transaction, customerId: string): Promise<string[]> {
  const lost = await transaction.reward.findMany({
    where: { customerId, unit: "perk", amount: 0, state: { in: ["granted", "fulfilled"] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostAsked,
    select: { id: true },
  });
  const redemptions = await transaction.redemption.findMany({
    where: {
      customerId,
      requestKey: { in: lost.map(({ id }) => id) },
      state: "fulfilled",
      payout: { is: { state: "confirmed", rail: { in: [...usableRails] } } },
    },
    select: { payoutId: true },
  });
  return redemptions.flatMap(({ payoutId }) => payoutId ?? []);
}
