import {
  AppError,
  createId,
  type FixBugInput,
  type SortFeedbackInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { findFirstStatus } from "../ideas/save-idea.ts";

type Words = { id: string; customerId: string; body: string; testName: string };

/**
 * Turns feedback into what it is: an idea of its author's on the first board everybody sees, praise, or a bug to fix.
 * @throws AppError not_found, feedback_sorted when it became that already, invalid_input for an idea without a title
 */
export async function sortFeedback(
  { database, clock }: Deps,
  actor: StaffActor,
  { feedbackId, kind, title }: SortFeedbackInput,
): Promise<void> {
  if (kind === "idea" && title === "") throw new AppError("invalid_input", { fields: { title: "required" } });
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM feedback WHERE id = ${feedbackId} FOR UPDATE`;
    const feedback = await transaction.feedback.findFirst({
      where: { id: feedbackId, sentAt: { not: null } },
      include: { text: true, test: { select: { name: true } }, items: { where: { kind } } },
    });
    if (!feedback) throw new AppError("not_found");
    if (feedback.items.length > 0) throw new AppError("feedback_sorted");
    const { customerId, test, text } = feedback;
    const words = { id: feedbackId, customerId, body: text?.body ?? "", testName: test.name };
    const became = {
      ideaId: kind === "idea" ? await becomeIdea(transaction, words, { title, now }) : null,
      actId: kind === "praise" ? await becomePraise(transaction, words, now) : null,
    };
    const { staffId } = actor;
    await transaction.feedbackItem.create({ data: { feedbackId, kind, ...became, staffId, createdAt: now } });
    await recordAudit(transaction, actor, {
      action: "beta.sort_feedback",
      subjectType: "feedback",
      subjectId: feedbackId,
      after: { kind },
    });
  });
}

/** A bug was mended. @throws AppError not_found */
export async function fixBug({ database, clock }: Deps, actor: StaffActor, { feedbackId }: FixBugInput) {
  await inTransaction(database, async (transaction) => {
    const where = { feedbackId, kind: "bug" as const };
    if ((await transaction.feedbackItem.count({ where })) === 0) throw new AppError("not_found");
    const fixed = { where: { ...where, fixedAt: null }, data: { fixedAt: clock.now() } };
    if ((await transaction.feedbackItem.updateMany(fixed)).count === 0) return;
    await recordAudit(transaction, actor, {
      action: "beta.fix_bug",
      subjectType: "feedback",
      subjectId: feedbackId,
      after: {},
    });
  });
}

async function becomeIdea(
  transaction: Transaction,
  { customerId, body, testName }: Words,
  { title, now }: { title: string; now: Date },
): Promise<string> {
  const board = await transaction.board.findFirst({
    where: { visibility: "everyone", closedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (!board) throw new AppError("not_found");
  const id = createId("idea");
  const actId = createId("act");
  const words = { title, body: body || testName };
  await transaction.act.create({
    data: {
      id: actId,
      customerId,
      kind: "idea",
      role: "innovator",
      occurredAt: now,
      text: { create: words },
    },
  });
  await transaction.idea.create({
    data: {
      id,
      rootId: id,
      boardId: board.id,
      statusId: await findFirstStatus(transaction, board.id),
      customerId,
      actId,
      // Staff read it: they made it an idea.
      state: "published",
      submittedAt: now,
      createdAt: now,
      followerCount: 1,
      text: { create: words },
      follows: { create: { customerId, createdAt: now } },
    },
  });
  return id;
}

async function becomePraise(
  transaction: Transaction,
  { customerId, body, testName }: Words,
  now: Date,
): Promise<string> {
  const id = createId("act");
  await transaction.act.create({
    data: {
      id,
      customerId,
      kind: "feedback",
      role: "advocate",
      sentiment: "promoter",
      occurredAt: now,
      text: { create: { title: testName, body } },
    },
  });
  return id;
}
