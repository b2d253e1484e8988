import { toSafeInteger, type Reader } from "@worth/db";
import type { Unit } from "./posting.ts";

export type Pending = { causeId: string; amount: number };

/**
 * What a customer has pending of a unit, by the reward it is pending for. What came over from another record of the
 * same person is still pending for its reward, so both records are read.
 */
export async function listPending(
  reader: Reader,
  { aliases, unit }: { aliases: readonly string[]; unit: Unit },
): Promise<Pending[]> {
  const rows = await reader.$queryRaw<{ causeId: string; amount: bigint }[]>`
    SELECT moved."causeId", sum(entry.amount)::bigint AS amount
    FROM ledger_account AS account
    JOIN ledger_entry AS entry ON entry."accountId" = account.id
    JOIN ledger_transaction AS moved ON moved.id = entry."transactionId"
    WHERE account."customerId" = ANY(${aliases}::text[]) AND account.unit = ${unit} AND account.kind = 'pending'
    GROUP BY moved."causeId" HAVING sum(entry.amount) > 0 ORDER BY moved."causeId"`;
  return rows.map(({ causeId, amount }) => ({ causeId, amount: toSafeInteger(amount) }));
}
