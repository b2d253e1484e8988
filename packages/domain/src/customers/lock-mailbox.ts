import { lockKey, type Transaction } from "@worth/db";

/**
 * Makes everybody else who may create or join the customer behind an address wait until this transaction ends: joining,
 * a first payment and a lead that is won all look for the address before they write it.
 */
export async function lockMailbox(transaction: Transaction, normalizedEmail: string): Promise<void> {
  await lockKey(transaction, "mailbox", normalizedEmail);
}
