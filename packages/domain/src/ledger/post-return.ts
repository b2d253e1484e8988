import type { Transaction } from "@worth/db";
import { accountOf, lockAccounts } from "./lock-accounts.ts";
import { postTo, type Posted } from "./post.ts";
import { heldBy, type AccountRef, type Posting } from "./posting.ts";

type Return = Omit<Posting, "legs"> & {
  customerId: string;
  amount: number;
  /** Where it went before. */
  from: AccountRef;
};

/**
 * Gives a member back what had left their balance. What they owe by now is settled first, as by anything else that comes
 * in; the rest is theirs again.
 */
export async function postReturn(
  transaction: Transaction,
  { customerId, amount, from, ...posting }: Return,
): Promise<Posted> {
  const held = heldBy(customerId, posting.unit);
  const receivable = { kind: "receivable", customerId } as const;
  const accounts = await lockAccounts(transaction, posting.unit, [held, receivable, from]);
  const owed = -(accountOf(accounts, receivable).balance ?? 0);
  const toDebt = Math.min(amount, owed);
  return postTo(transaction, accounts, {
    ...posting,
    legs: [
      { account: receivable, amount: toDebt },
      { account: held, amount: amount - toDebt },
      { account: from, amount: -amount },
    ],
  });
}
