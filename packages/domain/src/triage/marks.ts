import { triageMarkSchema, type StaffActor, type TriageMark } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";

export type AccountMark = TriageMark & { accountId: string };

/** What is marked on each of these accounts, in their order; nothing where nothing is. */
export async function readMarks(
  transaction: Transaction,
  accountIds: readonly string[],
): Promise<AccountMark[]> {
  const rows = await transaction.triageMark.findMany({ where: { accountId: { in: [...accountIds] } } });
  const markById = new Map(rows.map((row) => [row.accountId, row]));
  return accountIds.map((accountId) => {
    const mark = markById.get(accountId);
    return {
      accountId,
      assigneeId: mark?.assigneeId ?? null,
      snoozedUntil: mark?.snoozedUntil?.toISOString() ?? null,
      doneUntil: mark?.doneUntil?.toISOString() ?? null,
      doneAction: mark?.doneAction ?? null,
    };
  });
}

type MarkChange = {
  kind: "snooze" | "done" | "assign" | "undo";
  before: AccountMark;
  after: AccountMark;
  now: Date;
};

/** Writes one account's marks, with an audit entry of what stood there before. */
export async function writeMark(
  transaction: Transaction,
  actor: StaffActor,
  { kind, before, after, now }: MarkChange,
): Promise<void> {
  const { accountId, ...marks } = after;
  const { accountId: _account, ...marksBefore } = before;
  const data = { ...marks, staffId: actor.staffId, updatedAt: now };
  await transaction.triageMark.upsert({
    where: { accountId },
    create: { accountId, ...data },
    update: data,
  });
  await recordAudit(transaction, actor, {
    action: `triage.${kind}`,
    subjectType: "account",
    subjectId: accountId,
    before: marksBefore,
    after: marks,
  });
}

/** What stood on an account before the last change of its marks; null when nothing is known of it. */
export async function findMarkBefore(
  transaction: Transaction,
  accountId: string,
): Promise<AccountMark | null> {
  const entry = await transaction.auditEntry.findFirst({
    where: { subjectId: accountId, action: { startsWith: "triage." } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { detail: { select: { before: true } } },
  });
  const read = triageMarkSchema.safeParse(entry?.detail?.before);
  return read.success ? { accountId, ...read.data } : null;
}
