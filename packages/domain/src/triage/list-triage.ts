import type { ListTriageInput, ListTriageOutput, StaffActor } from "@worth/contracts";
import { Prisma, type Reader } from "@worth/db";
import { triageActions, type TriageAction } from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { dayTextOf } from "../value/last-seen-day.ts";
import { listAssignees } from "./list-assignees.ts";
import { readTriageRows } from "./read-triage-rows.ts";
import { wantedAccounts } from "./wanted-accounts.ts";

const pageSize = 25;

/**
 * Accounts by headline value, each with its one action and reason. What staff put off or did is left out, of the counts
 * too, until it is asked for.
 */
export async function listTriage(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { action, crowd, work, page }: ListTriageInput,
): Promise<ListTriageOutput> {
  const generation = await currentGeneration(database);
  const wanted = wantedAccounts({ crowd, work, generation, staffId: actor.staffId, now: clock.now() });
  const [{ reportingCurrency }, counts, accountIds, staff, anybody, run] = await Promise.all([
    getProgrammeRow(database),
    countActions(database, wanted),
    listAccountIds(database, wanted, action, page),
    listAssignees(database),
    database.accountSnapshot.findFirst({ where: { generation }, select: { accountId: true } }),
    database.valuationRun.findFirst({
      where: { state: "current" },
      select: { asOf: true, observedUntil: true },
    }),
  ]);
  const { rows, asOf } = await readTriageRows(database, generation, accountIds, staff.names);
  const times = [run?.asOf, asOf].flatMap((time) => time?.getTime() ?? []);
  return {
    currency: reportingCurrency,
    asOf: times.length > 0 ? new Date(Math.max(...times)).toISOString() : null,
    observedUntil: dayTextOf(run?.observedUntil ?? null),
    counts,
    hasAccounts: anybody !== null,
    staff: staff.assignees,
    total: action ? counts[action] : Object.values(counts).reduce((sum, count) => sum + count, 0),
    page,
    pageSize,
    rows,
  };
}

async function countActions(reader: Reader, wanted: Prisma.Sql): Promise<Record<TriageAction, number>> {
  const rows = await reader.$queryRaw<{ action: TriageAction; count: number }[]>`
    SELECT account.action, count(*)::int AS count FROM ${wanted} GROUP BY account.action`;
  const counts = new Map(rows.map(({ action, count }) => [action, count]));
  return Object.fromEntries(triageActions.map((name) => [name, counts.get(name) ?? 0])) as Record<
    TriageAction,
    number
  >;
}

async function listAccountIds(
  reader: Reader,
  wanted: Prisma.Sql,
  action: TriageAction | undefined,
  page: number,
): Promise<string[]> {
  const ofAction = action ? Prisma.sql`AND account.action = ${action}::triage_action` : Prisma.empty;
  const rows = await reader.$queryRaw<{ accountId: string }[]>`
    SELECT account."accountId" FROM ${wanted} ${ofAction}
    ORDER BY account."headlineMinor" DESC, account."accountId"
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return rows.map(({ accountId }) => accountId);
}
