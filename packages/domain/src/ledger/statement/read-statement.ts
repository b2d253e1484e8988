import type { GetStatementInput, LedgerCauseOutput, StatementOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { listAliases } from "../../customers/resolve-customer.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import { listPending } from "../list-pending.ts";
import { points } from "../posting.ts";
import { findCauses, type Cause } from "./find-causes.ts";
import { readBalances } from "./read-balances.ts";
import { readLines, type StatementLine } from "./read-lines.ts";

const pageSize = 25;

export type Reading = GetStatementInput & {
  customerId: string;
  /** How much of another person's name the reader may see. */
  nameOf: (displayName: string) => string;
};

type Line = StatementOutput["lines"]["rows"][number];

export type Statement = Omit<StatementOutput, "lines"> & {
  lines: { rows: { line: Line; source: StatementLine }[]; total: number; page: number; pageSize: number };
};

/** A customer's statement of one unit: what members and staff both read, each line beside what it was read from. */
export async function readStatement(reader: Reader, reading: Reading): Promise<Statement> {
  const { customerId, page, nameOf } = reading;
  const { reportingCurrency } = await getProgrammeRow(reader);
  const balances = await readBalances(reader, { customerId, reportingCurrency });
  const unit = reading.unit ?? balances[0]?.unit ?? reportingCurrency;
  const aliases = await listAliases(reader, customerId);
  const [{ lines, total }, pending, lots] = await Promise.all([
    readLines(reader, { customerId, unit, skip: (page - 1) * pageSize, take: pageSize }),
    listPending(reader, { aliases, unit }),
    unit === points ? listLots(reader, customerId) : [],
  ]);
  const causes = await findCauses(
    reader,
    [...lines, ...pending].map(({ causeId }) => causeId),
    nameOf,
  );
  return {
    balances,
    unit,
    lots,
    holds: pending.map(({ causeId, amount }) => {
      const cause = causes.get(causeId);
      return { amount, cause: cause?.output ?? null, until: cause?.holdUntil?.toISOString() ?? null };
    }),
    lines: {
      rows: lines.map((source) => ({ line: toLine(source, causes), source })),
      total,
      page,
      pageSize,
    },
  };
}

function toLine(source: StatementLine, causes: ReadonlyMap<string, Cause>): Line {
  const { id, kind, causeId, note, lostFor, isReversal, occurredAt, amount, held, owed, balance } = source;
  const cause = causeOf(note, causes.get(causeId));
  const when = occurredAt.toISOString();
  return { id, kind, occurredAt: when, cause, lostFor, isReversal, amount, held, owed, balance };
}

/** Where a person decided, their reason says more than what it was about. */
export const causeOf = (note: string | null, cause: Cause | undefined): LedgerCauseOutput | null =>
  note === null ? (cause?.output ?? null) : { kind: "note", text: note };

async function listLots(reader: Reader, customerId: string): Promise<StatementOutput["lots"]> {
  const lots = await reader.pointLot.findMany({
    where: { account: { customerId, unit: points }, remaining: { gt: 0 } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    select: { id: true, remaining: true, expiresAt: true },
  });
  return lots.map(({ id, remaining, expiresAt }) => ({
    id,
    points: remaining,
    expiresAt: expiresAt.toISOString(),
  }));
}
