import {
  queueKinds,
  undoMinutes,
  type DeclineReason,
  type ListQueueInput,
  type ListQueueOutput,
  type QueueItemOutput,
  type QueueReason,
  type QueueSubject,
  type StaffActor,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { readEntered } from "../acts/read-entered.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { mostCounted } from "../reading/most-counted.ts";
import { readProofs } from "../reviews/outside/read-proofs.ts";
import { readEvidence } from "./read-evidence.ts";

const pageSize = 25;
const person = { select: { id: true, displayName: true } } as const;

const itemInclude = {
  customer: person,
  referral: {
    select: {
      id: true,
      source: true,
      state: true,
      createdAt: true,
      holdUntil: true,
      referrer: person,
      referee: person,
    },
  },
} as const satisfies Prisma.QueueItemInclude;

/** What waits for a person, longest first; or what was decided, latest first. */
export async function listQueue(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { kind, referralId, view, page }: ListQueueInput,
): Promise<ListQueueOutput> {
  const where = {
    ...(kind && { kind }),
    ...(referralId && { referralId }),
    // What was decided is found by its day; both say the same.
    ...(view === "open" ? { decision: null } : { decision: { not: null }, decidedAt: { not: null } }),
  };
  const [items, total, counts, { reportingCurrency }] = await Promise.all([
    database.queueItem.findMany({
      where,
      orderBy:
        view === "open" ? [{ openedAt: "asc" }, { id: "asc" }] : [{ decidedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: itemInclude,
    }),
    database.queueItem.count({ where, take: mostCounted }),
    countOpen(database),
    getProgrammeRow(database),
  ]);
  const evidence = await readEvidence(
    database,
    items.flatMap(({ referralId }) => referralId ?? []),
  );
  const subjectsOf = (type: QueueSubject) =>
    items.flatMap(({ subjectType, subjectId }) => (subjectType === type ? [subjectId] : []));
  const proofs = await readProofs(database, subjectsOf("outside_review"));
  const entered = await readEntered(database, subjectsOf("act"));
  const staff = await database.staffUser.findMany({
    where: { id: { in: items.flatMap(({ staffId }) => staffId ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = (staffId: string | null) => staff.find(({ id }) => id === staffId)?.name ?? null;
  const rows = items.map((item): QueueItemOutput => ({
    id: item.id,
    kind: item.kind,
    customer: item.customer,
    referral: item.referral && {
      ...item.referral,
      createdAt: item.referral.createdAt.toISOString(),
      holdUntil: item.referral.holdUntil?.toISOString() ?? null,
    },
    stakeMinor: item.stakeMinor,
    proof: proofs.get(item.subjectId) ?? null,
    entered: entered.get(item.subjectId) ?? null,
    reasons: reasonsOf(item.reasons).filter(({ code }) => code !== "signal"),
    evidence: item.referralId === null ? [] : (evidence.get(item.referralId) ?? []),
    openedAt: item.openedAt.toISOString(),
    decision: item.decision,
    reason: item.reason as DeclineReason | null,
    staffName: nameOf(item.staffId),
    decidedAt: item.decidedAt?.toISOString() ?? null,
    undoUntil: undoUntil(item)?.toISOString() ?? null,
  }));
  return { rows, total, page, pageSize, currency: reportingCurrency, counts };
}

const reasonsOf = (reasons: Prisma.JsonValue): QueueReason[] => reasons as QueueReason[];

function undoUntil({
  decidedAt,
  settledAt,
}: {
  decidedAt: Date | null;
  settledAt: Date | null;
}): Date | null {
  return decidedAt && !settledAt ? new Date(decidedAt.getTime() + undoMinutes * 60_000) : null;
}

async function countOpen(reader: Reader): Promise<ListQueueOutput["counts"]> {
  const open = await reader.queueItem.groupBy({ by: ["kind"], where: { decision: null }, _count: true });
  const countOf = (kind: string) => open.find((row) => row.kind === kind)?._count ?? 0;
  return Object.fromEntries(queueKinds.map((kind) => [kind, countOf(kind)])) as ListQueueOutput["counts"];
}
