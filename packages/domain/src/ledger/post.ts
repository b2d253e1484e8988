import { AppError, createId } from "@worth/contracts";
import { readDatabaseRefusal, type Transaction } from "@worth/db";
import { accountOf, lockAccounts } from "./lock-accounts.ts";
import { moveLots } from "./point-lots.ts";
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
  const legs = posting.legs.filter(({ amount }) => amount !== 0);
  if (legs.length === 0) throw new Error(`Posting ${posting.key} moves nothing.`);
  const accounts = await lockAccounts(
    transaction,
    posting.unit,
    legs.map(({ account }) => account),
  );
  const transactionId = await insertTransaction(transaction, posting);
  if (transactionId === null) return findPosted(transaction, posting.key);
  const entries = legs.map(({ account, amount }) => ({
    id: createId("ledgerEntry"),
    account: accountOf(accounts, account),
    amount,
  }));
  await insertEntries(
    transaction,
    transactionId,
    entries.map(({ id, account, amount }) => ({ id, accountId: account.id, amount })),
  );
  if (posting.note !== undefined)
    await transaction.ledgerNote.create({ data: { transactionId, text: posting.note } });
  if (posting.unit === points) {
    const { occurredAt, lots } = posting;
    for (const { id: entryId, account, amount } of entries) {
      if (account.ref.kind !== "member_points") continue;
      await moveLots(transaction, {
        entryId,
        transactionId,
        accountId: account.id,
        amount,
        occurredAt,
        lots,
      });
    }
  }
  return { transactionId, isNew: true };
}

async function insertTransaction(transaction: Transaction, posting: Posting): Promise<string | null> {
  const { key, kind, unit, causeId, reversesId = null, staffId = null, occurredAt } = posting;
  const [row] = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO ledger_transaction (id, key, kind, unit, "causeId", "reversesId", "staffId", "occurredAt")
    VALUES (${createId("ledgerTransaction")}, ${key}, ${kind}::ledger_posting, ${unit}, ${causeId}, ${reversesId},
      ${staffId}, ${occurredAt})
    ON CONFLICT (key) DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

async function findPosted(transaction: Transaction, key: string): Promise<Posted> {
  const { id } = await transaction.ledgerTransaction.findUniqueOrThrow({
    where: { key },
    select: { id: true },
  });
  return { transactionId: id, isNew: false };
}

type Entry = { id: string; accountId: string; amount: number };

async function insertEntries(
  transaction: Transaction,
  transactionId: string,
  entries: readonly Entry[],
): Promise<void> {
  try {
    await transaction.$executeRaw`
      INSERT INTO ledger_entry (id, "transactionId", "accountId", amount)
      SELECT id, ${transactionId}, "accountId", amount
      FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry (id text, "accountId" text, amount bigint)
      ORDER BY "accountId"`;
  } catch (error) {
    const refusal = readDatabaseRefusal(error);
    if (refusal?.kind === "rule_broken" && refusal.constraint === "ledger_account_floor")
      throw new AppError("balance_too_low", {}, { cause: error });
    throw error;
  }
}
