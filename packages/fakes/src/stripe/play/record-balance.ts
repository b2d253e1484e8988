import type Stripe from "stripe";
import { type BalanceTransactionInput, buildBalanceTransaction } from "../objects/balance-transaction.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";

/** Books one movement of the account's balance. */
export const recordBalance = (
  turn: Turn,
  input: Omit<BalanceTransactionInput, "nowSeconds">,
): Stripe.BalanceTransaction =>
  turn.objects.put(
    "balance_transaction",
    buildBalanceTransaction(createId("balance_transaction"), { ...input, nowSeconds: turn.nowSeconds }),
  );
