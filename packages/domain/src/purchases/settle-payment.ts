import type { Actor } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import type { Payments } from "../ports/payments.ts";
import { recordPayment, type RecordedPayment } from "./record-payment.ts";

/** Whoever reads a payment at the provider, or writes it, does so alone until their transaction ends. */
export const lockPayment = (transaction: Transaction, paymentKey: string): Promise<void> =>
  lockKey(transaction, "payment", paymentKey);

type SettlingDeps = Pick<KeyedDeps, "clock" | "jobs" | "cipher"> & {
  payments: Pick<Payments, "readPayment">;
};

/**
 * Reads one payment at the provider under its lock and brings what we hold of it there; undefined while nothing of it
 * was captured.
 */
export async function settlePayment(
  transaction: Transaction,
  { payments, ...deps }: SettlingDeps,
  actor: Actor,
  paymentKey: string,
): Promise<RecordedPayment | undefined> {
  await lockPayment(transaction, paymentKey);
  const truth = await payments.readPayment(paymentKey);
  return truth && recordPayment(transaction, deps, actor, truth);
}
