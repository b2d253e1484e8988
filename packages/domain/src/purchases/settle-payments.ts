import type { Actor } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import type { Payments } from "../ports/payments.ts";
import { recordPayment, type RecordedPayment } from "./record-payment.ts";

/**
 * Whoever reads payments at the provider, or writes them, does so alone until their transaction ends. They are locked in
 * one order, so that two invoices with payments in common cannot wait for each other.
 */
export async function lockPayments(transaction: Transaction, paymentKeys: readonly string[]): Promise<void> {
  for (const key of paymentKeys.toSorted()) await lockKey(transaction, "payment", key);
}

type SettlingDeps = Pick<KeyedDeps, "clock" | "jobs" | "cipher"> & {
  payments: Pick<Payments, "readPayment">;
};

/**
 * Reads payments at the provider under their locks and brings what we hold of them there; those of which nothing was
 * captured are left out. All are read before the first is written: what writing locks, budgets and balances, is nobody's
 * to hold while the provider thinks.
 */
export async function settlePayments(
  transaction: Transaction,
  { payments, ...deps }: SettlingDeps,
  actor: Actor,
  paymentKeys: readonly string[],
): Promise<RecordedPayment[]> {
  await lockPayments(transaction, paymentKeys);
  const truths = [];
  for (const key of paymentKeys) truths.push(await payments.readPayment(key));
  const recorded = [];
  for (const truth of truths) if (truth) recorded.push(await recordPayment(transaction, deps, actor, truth));
  return recorded;
}
