import type { Bulk } from "@worth/db";

/** One customer for so many lines of theirs. */
const linesPerCustomer = 50;
const chunk = 500_000;

/**
 * Fills the ledger up to so many lines by SQL: credits of 1.00, each a line of a member's and one of the programme's,
 * as `post` would have left them. Triggers are off meanwhile, since 10 million lines would wait hours for them.
 */
export async function loadLines(bulk: Bulk, { from, to }: { from: number; to: number }): Promise<void> {
  for (let first = from; first < to; first += chunk)
    await loadChunk(bulk, first / 2 + 1, Math.min(first + chunk, to) / 2);
}

/** Transactions of these numbers; a member's lines are far apart, as they are in real books. */
async function loadChunk(bulk: Bulk, firstNumber: number, lastNumber: number): Promise<void> {
  await bulk.transaction(async ({ sql }) => {
    await sql("SET LOCAL session_replication_role = replica");
    const members = Math.max(1, Math.ceil((lastNumber * 2) / linesPerCustomer));
    await sql(
      `INSERT INTO customer (id, "displayName")
       SELECT 'cus_' || lpad(n::text, 32, '0'), 'Member ' || n FROM generate_series(1, $1::int) AS n
       ON CONFLICT DO NOTHING`,
      [members],
    );
    await sql(
      `INSERT INTO ledger_account (id, kind, "customerId", unit, balance)
       SELECT 'lac_' || lpad(n::text, 32, '0'), 'member_credit'::ledger_account_kind, 'cus_' || lpad(n::text, 32, '0'), 'USD', 0
       FROM generate_series(1, $1::int) AS n
       UNION ALL SELECT 'lac_' || repeat('f', 32), 'expense'::ledger_account_kind, NULL, 'USD', NULL
       ON CONFLICT DO NOTHING`,
      [members],
    );
    await sql(
      `INSERT INTO ledger_transaction (id, key, kind, unit, "causeId", "occurredAt")
       SELECT 'ltx_' || lpad(n::text, 32, '0'), 'load:' || n, 'adjusted'::ledger_posting, 'USD', 'cus_load', now()
       FROM generate_series($1::int, $2::int) AS n`,
      [firstNumber, lastNumber],
    );
    await sql(
      `WITH credit AS (
         SELECT n, 1 + (n % $3::int) AS member FROM generate_series($1::int, $2::int) AS n
       ), line AS (
         SELECT credit.n, account.id AS "accountId",
           account.balance + 100 * row_number() OVER (PARTITION BY account.id ORDER BY credit.n) AS after
         FROM credit JOIN ledger_account AS account ON account.id = 'lac_' || lpad(credit.member::text, 32, '0')
       )
       INSERT INTO ledger_entry (id, "transactionId", "accountId", amount, "balanceAfter")
       SELECT 'len_' || lpad((n * 2)::text, 32, '0'), 'ltx_' || lpad(n::text, 32, '0'), "accountId", 100, after FROM line
       UNION ALL
       SELECT 'len_' || lpad((n * 2 + 1)::text, 32, '0'), 'ltx_' || lpad(n::text, 32, '0'),
         'lac_' || repeat('f', 32), -100, NULL FROM line`,
      [firstNumber, lastNumber, members],
    );
    await sql(
      `UPDATE ledger_account AS account SET balance = balance + added.amount
       FROM (SELECT 'lac_' || lpad((1 + (n % $3::int))::text, 32, '0') AS id, count(*) * 100 AS amount
             FROM generate_series($1::int, $2::int) AS n GROUP BY 1) AS added
       WHERE account.id = added.id`,
      [firstNumber, lastNumber, members],
    );
  });
  await bulk.transaction(
    async ({ sql }) => void (await sql("ANALYZE ledger_account, ledger_transaction, ledger_entry")),
  );
}
