import {
  AppError,
  type DifferenceOutput,
  type GetReconciliationInput,
  type ListReconciliationsOutput,
  type ReconciliationDetailOutput,
  type ReconciliationOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import { namesOfAskers } from "./names-of-askers.ts";
import { readTrouble } from "./read-trouble.ts";

const mostShown = 20;

const counted = {
  _count: { select: { differences: { where: { acceptedAt: null } } } },
} as const satisfies Prisma.ReconciliationInclude;

/** Comparisons of the books, the latest first. */
export async function listReconciliations(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
): Promise<ListReconciliationsOutput> {
  const rows = await database.reconciliation.findMany({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: mostShown,
    include: counted,
  });
  const names = await namesOfAskers(database, rows);
  return { rows: rows.map((row) => toOutput(row, names)) };
}

/** One comparison with everything that differed, open ones first. @throws AppError not_found */
export async function getReconciliation(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { reconciliationId }: GetReconciliationInput,
): Promise<ReconciliationDetailOutput> {
  const row = await database.reconciliation.findUnique({
    where: { id: reconciliationId },
    include: { ...counted, differences: { orderBy: [{ kind: "asc" }, { objectRef: "asc" }] } },
  });
  if (!row) throw new AppError("not_found");
  const names = await namesOfAskers(database, [row, ...row.differences]);
  const differences = row.differences.map((difference) => toDifference(difference, names));
  return {
    ...toOutput(row, names),
    differences: differences.toSorted((a, b) => Number(a.accepted !== null) - Number(b.accepted !== null)),
  };
}

type Row = Omit<
  ReconciliationOutput,
  "fromAt" | "toAt" | "startedAt" | "finishedAt" | "askedBy" | "openCount" | "trouble"
> & {
  fromAt: Date;
  toAt: Date;
  startedAt: Date;
  finishedAt: Date | null;
  staffId: string | null;
  error: string | null;
  _count: { differences: number };
};

function toOutput(row: Row, names: ReadonlyMap<string, string>): ReconciliationOutput {
  const { id, state, eventCount, recoveredCount, correctedCount, staffId, error } = row;
  return {
    id,
    fromAt: row.fromAt.toISOString(),
    toAt: row.toAt.toISOString(),
    state,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    askedBy: names.get(staffId ?? "") ?? null,
    eventCount,
    recoveredCount,
    correctedCount,
    openCount: row._count.differences,
    trouble: readTrouble(error),
  };
}

type DifferenceRow = Omit<DifferenceOutput, "accepted"> & {
  acceptedAt: Date | null;
  staffId: string | null;
  note: string | null;
};

function toDifference(row: DifferenceRow, names: ReadonlyMap<string, string>): DifferenceOutput {
  const { id, kind, objectRef, currency, oursMinor, theirsMinor, acceptedAt, staffId, note } = row;
  const accepted = acceptedAt && {
    at: acceptedAt.toISOString(),
    by: names.get(staffId ?? "") ?? null,
    note: note ?? "",
  };
  return { id, kind, objectRef, currency, oursMinor, theirsMinor, accepted };
}
