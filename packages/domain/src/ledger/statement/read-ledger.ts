import type { ExportLedgerInput, LedgerKind, LedgerLineOutput, LossReason } from "@worth/contracts";
import { Prisma, toSafeInteger, type Reader } from "@worth/db";
import { normalizeEmail } from "../../customers/normalize-email.ts";
import { findCauses } from "./find-causes.ts";
import { isOfKind, kindOfMoved } from "./kind-of.ts";
import { joinedStep, lossOfStep, lostFor } from "./lost-for.ts";
import { causeOf } from "./read-statement.ts";

type Row = {
  id: string;
  kind: LedgerKind;
  unit: string;
  causeId: string;
  isReversal: boolean;
  note: string | null;
  lostFor: LossReason | null;
  occurredAt: Date;
  customerId: string | null;
  displayName: string | null;
  amount: bigint;
  held: bigint;
  owed: bigint;
};

/**
 * Lines of the whole programme, newest first: one for each transaction and customer whose accounts it moved, or one
 * without a customer where it moved nobody's.
 */
export async function readLedger(
  reader: Reader,
  filters: ExportLedgerInput,
  { skip, take }: { skip: number; take: number },
): Promise<LedgerLineOutput[]> {
  const rows = await reader.$queryRaw<Row[]>`
    WITH page AS (
      SELECT moved.* FROM ledger_transaction AS moved WHERE ${conditionsOf(filters)}
      ORDER BY moved.id DESC LIMIT ${take} OFFSET ${skip}
    )
    SELECT moved.id, ${kindOfMoved} AS kind, moved.unit, moved."causeId", moved."reversesId" IS NOT NULL AS "isReversal",
      note.text AS note, ${lossOfStep} AS "lostFor", moved."occurredAt", side."customerId", customer."displayName",
      coalesce(side.amount, 0)::bigint AS amount, coalesce(side.held, 0)::bigint AS held,
      coalesce(side.owed, 0)::bigint AS owed
    FROM page AS moved
    LEFT JOIN ledger_note AS note ON note."transactionId" = moved.id ${joinedStep}
    LEFT JOIN LATERAL (
      SELECT account."customerId",
        sum(entry.amount) FILTER (WHERE account.kind IN ('member_points', 'member_credit')) AS amount,
        sum(entry.amount) FILTER (WHERE account.kind = 'pending') AS held,
        -sum(entry.amount) FILTER (WHERE account.kind = 'receivable') AS owed
      FROM ledger_entry AS entry JOIN ledger_account AS account ON account.id = entry."accountId"
      WHERE entry."transactionId" = moved.id AND account."customerId" IS NOT NULL
      GROUP BY account."customerId"
    ) AS side ON true
    LEFT JOIN customer ON customer.id = side."customerId"
    ORDER BY moved.id DESC, side."customerId"`;
  const causes = await findCauses(
    reader,
    rows.map(({ causeId }) => causeId),
    (displayName) => displayName,
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    unit: row.unit,
    occurredAt: row.occurredAt.toISOString(),
    customer: row.customerId === null ? null : { id: row.customerId, displayName: row.displayName ?? "" },
    cause: causeOf(row.note, causes.get(row.causeId)),
    lostFor: lostFor(row),
    isReversal: row.isReversal,
    amount: toSafeInteger(row.amount),
    held: toSafeInteger(row.held),
    owed: toSafeInteger(row.owed),
  }));
}

/** How many transactions fit, counted up to a limit: past it nobody leafs. */
export async function countLedger(reader: Reader, filters: ExportLedgerInput, most: number): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM ledger_transaction AS moved WHERE ${conditionsOf(filters)} LIMIT ${most}
    ) AS counted`;
  return row?.count ?? 0;
}

function conditionsOf({ kind, unit, search }: ExportLedgerInput): Prisma.Sql {
  const conditions = [
    kind === undefined ? Prisma.sql`true` : isOfKind(kind),
    unit === undefined ? Prisma.sql`true` : Prisma.sql`moved.unit = ${unit}`,
    search === "" ? Prisma.sql`true` : movedOf(search),
  ];
  return Prisma.join(conditions, " AND ");
}

/** Transactions of customers whose name contains the words, or who have exactly that e-mail address. */
function movedOf(search: string): Prisma.Sql {
  const address = search.includes("@") ? normalizeEmail(search) : "";
  return Prisma.sql`moved.id IN (
    SELECT entry."transactionId" FROM ledger_account AS account
    JOIN ledger_entry AS entry ON entry."accountId" = account.id
    WHERE account."customerId" IN (
      SELECT id FROM customer WHERE position(lower(${search}) in lower("displayName")) > 0
      UNION SELECT "customerId" FROM customer_identity WHERE kind = 'email' AND "normalizedValue" = ${address}))`;
}
