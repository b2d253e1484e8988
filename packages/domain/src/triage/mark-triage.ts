import {
  AppError,
  isAllowed,
  type MarkTriageInput,
  type MarkTriageOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import type { TriageAction } from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { readMarks, writeMark, type AccountMark } from "./marks.ts";
import { snoozeEnd } from "./snooze-end.ts";

const dayMs = 86_400_000;
/** What was done does not come back for this long, unless there is something else to do. */
const doneDays = 30;

/** Staff put accounts off, say they did what was to be done, or give them to one of them. Each can be taken back. */
export async function markTriage(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { accountIds, change }: MarkTriageInput,
): Promise<MarkTriageOutput> {
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "triage", "marks");
    const now = clock.now();
    const accounts = await findAccounts(transaction, accountIds);
    if (accounts.length === 0) throw new AppError("not_found");
    const { timeZone } = await getProgrammeRow(transaction);
    const assigneeId = assigneeOf(change, actor);
    const assignee = assigneeId ? await findAssignee(transaction, assigneeId) : null;
    const before = await readMarks(
      transaction,
      accounts.map(({ accountId }) => accountId),
    );
    const snoozedUntil =
      change.kind === "snooze" ? snoozeEnd(change.until, now, timeZone).toISOString() : null;
    for (const [index, mark] of before.entries()) {
      const action = accounts[index]?.action ?? null;
      await writeMark(transaction, actor, {
        kind: change.kind === "take" ? "assign" : change.kind,
        before: mark,
        after: changed(mark, { kind: change.kind, assigneeId, snoozedUntil, action, now }),
        now,
      });
    }
    return {
      name: accounts.length === 1 ? (accounts[0]?.name ?? null) : null,
      count: accounts.length,
      snoozedUntil,
      assigneeName: assignee?.name ?? null,
      undo: { changedAt: now.toISOString(), accountIds: before.map(({ accountId }) => accountId) },
    };
  });
}

function assigneeOf(change: MarkTriageInput["change"], actor: StaffActor): string | null {
  if (change.kind === "take") return actor.staffId;
  return change.kind === "assign" ? change.staffId : null;
}

type Change = {
  kind: MarkTriageInput["change"]["kind"];
  assigneeId: string | null;
  snoozedUntil: string | null;
  action: TriageAction | null;
  now: Date;
};

function changed(mark: AccountMark, change: Change): AccountMark {
  const { kind, assigneeId, snoozedUntil, action, now } = change;
  if (kind === "snooze") return { ...mark, snoozedUntil };
  if (kind === "take" || kind === "assign") return { ...mark, assigneeId };
  return { ...mark, doneUntil: new Date(now.getTime() + doneDays * dayMs).toISOString(), doneAction: action };
}

/** The accounts that are there, in the order of their ids. */
async function findAccounts(transaction: Transaction, accountIds: readonly string[]) {
  const generation = await currentGeneration(transaction);
  const found = await transaction.accountSnapshot.findMany({
    where: { generation, accountId: { in: [...accountIds] } },
    orderBy: { accountId: "asc" },
    select: { accountId: true, action: true },
  });
  const companies = await transaction.company.findMany({
    where: { id: { in: [...accountIds] } },
    select: { id: true, name: true },
  });
  const customers = await transaction.customer.findMany({
    where: { id: { in: [...accountIds] } },
    select: { id: true, displayName: true },
  });
  const names = new Map([
    ...companies.map(({ id, name }) => [id, name] as const),
    ...customers.map(({ id, displayName }) => [id, displayName] as const),
  ]);
  return found.map((account) => ({ ...account, name: names.get(account.accountId) ?? null }));
}

async function findAssignee(transaction: Transaction, staffId: string): Promise<{ name: string }> {
  const staff = await transaction.staffUser.findUnique({
    where: { id: staffId },
    select: { name: true, role: true, disabledAt: true },
  });
  const isFit = staff && staff.disabledAt === null && isAllowed(staff.role, "triage.work");
  if (!isFit) throw new AppError("not_found", { field: "staffId" });
  return staff;
}
