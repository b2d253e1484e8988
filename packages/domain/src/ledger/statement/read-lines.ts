import type { LedgerKind, LossReason } from "@worth/contracts";
import { toSafeInteger, type Reader } from "@worth/db";
import type { Unit } from "../posting.ts";
import { kindOfMoved } from "./kind-of.ts";
import { joinedStep, lossOfStep, lostFor } from "./lost-for.ts";

export type StatementLine = {
  id: string;
  kind: LedgerKind;
  causeId: string;
  isReversal: boolean;
  /** A later line took it back. */
  isReversed: boolean;
  staffId: string | null;
  note: string | null;
  lostFor: LossReason | null;
  occurredAt: Date;
  amount: number;
  held: number;
  owed: number;
  balance: number;
};

type Row = Omit<StatementLine, "amount" | "held" | "owed" | "balance"> & {
  amount: bigint;
  held: bigint;
  owed: bigint;
  balance: bigint;
};

type Page = { customerId: string; unit: Unit; skip: number; take: number };

/**
 * What happened to a customer's balance of one unit, newest first: a line for each transaction, with what could be
 * spent after it. Ids of entries are made while the account is locked, so they count in the order of its balances.
 */
export async function readLines(
  reader: Reader,
  { customerId, unit, skip, take }: Page,
): Promise<{ lines: StatementLine[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    reader.$queryRaw<Row[]>`
      WITH mine AS (
        SELECT id, kind FROM ledger_account WHERE "customerId" = ${customerId} AND unit = ${unit}
      ), line AS (
        SELECT entry."transactionId" AS id, max(entry.id) AS "lastEntryId",
          coalesce(sum(entry.amount) FILTER (WHERE mine.kind IN ('member_points', 'member_credit')), 0)::bigint AS amount,
          coalesce(sum(entry.amount) FILTER (WHERE mine.kind = 'pending'), 0)::bigint AS held,
          coalesce(-sum(entry.amount) FILTER (WHERE mine.kind = 'receivable'), 0)::bigint AS owed
        FROM mine JOIN ledger_entry AS entry ON entry."accountId" = mine.id
        GROUP BY entry."transactionId" ORDER BY max(entry.id) DESC LIMIT ${take} OFFSET ${skip}
      )
      SELECT line.id, ${kindOfMoved} AS kind, moved."causeId", moved."reversesId" IS NOT NULL AS "isReversal",
        EXISTS (SELECT FROM ledger_transaction AS later WHERE later."reversesId" = line.id) AS "isReversed",
        moved."staffId", note.text AS note, ${lossOfStep} AS "lostFor", moved."occurredAt", line.amount, line.held, line.owed,
        coalesce(newest."balanceAfter", 0)::bigint AS balance
      FROM line JOIN ledger_transaction AS moved ON moved.id = line.id
      LEFT JOIN ledger_note AS note ON note."transactionId" = line.id ${joinedStep}
      LEFT JOIN LATERAL (
        SELECT entry."balanceAfter" FROM mine JOIN ledger_entry AS entry ON entry."accountId" = mine.id
        WHERE mine.kind IN ('member_points', 'member_credit') AND entry.id <= line."lastEntryId"
        ORDER BY entry.id DESC LIMIT 1
      ) AS newest ON true
      ORDER BY line."lastEntryId" DESC`,
    reader.$queryRaw<{ total: number }[]>`
      SELECT count(DISTINCT entry."transactionId")::int AS total
      FROM ledger_account AS account JOIN ledger_entry AS entry ON entry."accountId" = account.id
      WHERE account."customerId" = ${customerId} AND account.unit = ${unit}`,
  ]);
  const lines = rows.map((row) => ({
    ...row,
    lostFor: lostFor(row),
    amount: toSafeInteger(row.amount),
    held: toSafeInteger(row.held),
    owed: toSafeInteger(row.owed),
    balance: toSafeInteger(row.balance),
  }));
  return { lines, total: counted?.total ?? 0 };
}
