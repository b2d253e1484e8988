import { AppError, createId } from "@worth/contracts";
import { readDatabaseRefusal, type Transaction } from "@worth/db";
import { accountOf, lockAccounts, type LockedAccount } from "./lock-accounts.ts";
import { moveLots } from "./lots/move-lots.ts";
import { points, type Posting } from "./posting.ts";

export type Posted = {
  transactionId: string;
  /** False when this key was posted before: nothing moved again. */
  isNew: boolean;
};

/**
 * Writes one ledger transaction, once per key. Whoever asks at the same moment with the same key waits and finds it
 * done. What is said of lots is about members' points; points that go out take from the oldest.
 * @throws AppError balance_too_low when an account would leave its floor; the caller's transaction is then lost
 */
export async function post(transaction: Transaction, posting: Posting): Promise<Posted> {
  const refs = posting.legs.filter(({ amount }) => amount !== 0).map(({ account }) => account);
  return postTo(transaction, await lockAccounts(transaction, posting.unit, refs), posting);
}

/** The same on accounts the caller has locked already, of which the posting may move some. */
export async function postTo(
  transaction: Transaction,
  accounts: readonly LockedAccount[],
  posting: Posting,
): Promise<Posted> {
  const entries = posting.legs
    .filter(({ amount }) => amount !== 0)
    .map(({ account, amount }) => ({
      id: createId("ledgerEntry"),
      account: accountOf(accounts, account),
      amount,
    }));
  if (entries.length === 0) throw new Error(`Posting ${posting.key} moves nothing.`);
  // Nearly every refusal is known here, without a statement that fails; the database keeps the floor all the same.
  if (entries.some(leavesFloor)) {
    const known = await findPosted(transaction, posting.key);
    if (known) return known;
    throw new AppError("balance_too_low");
  }
  const transactionId = createId("ledgerTransaction");
  if (!(await insert(transaction, transactionId, posting, entries))) {
    const known = await findPosted(transaction, posting.key);
    if (known) return known;
    throw new Error(`Posting ${posting.key} was neither written nor found.`);
  }
  if (posting.note !== undefined)
    await transaction.ledgerNote.create({ data: { transactionId, text: posting.note } });
  if (posting.unit === points) {
    const { occurredAt, lots } = posting;
    for (const { id: entryId, account, amount } of entries) {
      if (account.ref.kind !== "member_points") continue;
      const entry = { entryId, transactionId, accountId: account.id, amount, occurredAt };
      await moveLots(transaction, entry, lots);
    }
  }
  return { transactionId, isNew: true };
}

type Entry = { id: string; account: LockedAccount; amount: number };

/** A debt is below 0 and everything else of a member's above it. */
function leavesFloor({ account: { ref, balance }, amount }: Entry): boolean {
  if (balance === null) return false;
  return ref.kind === "receivable" ? balance + amount > 0 : balance + amount < 0;
}

async function findPosted(transaction: Transaction, key: string): Promise<Posted | null> {
  const found = await transaction.ledgerTransaction.findUnique({ where: { key }, select: { id: true } });
  return found && { transactionId: found.id, isNew: false };
}

/** The transaction with its entries in one statement; false when the key was there already and nothing was written. */
async function insert(
  transaction: Transaction,
  transactionId: string,
  posting: Posting,
  entries: readonly Entry[],
): Promise<boolean> {
  const { key, kind, unit, causeId, reversesId = null, staffId = null, occurredAt } = posting;
  const rows = entries.map(({ id, account, amount }) => ({ id, accountId: account.id, amount }));
  try {
    const count = await transaction.$executeRaw`
      WITH moved AS (
        INSERT INTO ledger_transaction (id, key, kind, unit, "causeId", "reversesId", "staffId", "occurredAt")
        VALUES (${transactionId}, ${key}, ${kind}::ledger_posting, ${unit}, ${causeId}, ${reversesId}, ${staffId},
          ${occurredAt})
        ON CONFLICT (key) DO NOTHING RETURNING id
      )
      INSERT INTO ledger_entry (id, "transactionId", "accountId", amount)
      SELECT entry.id, moved.id, entry."accountId", entry.amount
      FROM moved, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS entry (id text, "accountId" text, amount bigint)
      ORDER BY entry."accountId"`;
    return count > 0;
  } catch (error) {
    const refusal = readDatabaseRefusal(error);
    if (refusal?.kind === "rule_broken" && refusal.constraint === "ledger_account_floor")
      throw new AppError("balance_too_low", {}, { cause: error });
    throw error;
  }
}
