import {
  AppError,
  createId,
  type FixBugInput,
  type SortFeedbackInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAct } from "../acts/record-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { findFirstStatus } from "../ideas/save-idea.ts";
import { isIdeaBoard } from "./idea-boards.ts";

type Words = { customerId: string; body: string; testName: string };

/**
 * Turns feedback into what it is: an idea of its author's, praise, or a bug to fix. What was said in a group stays
 * between it and the staff unless they choose a board that others see.
 * @throws AppError not_found, feedback_sorted when it became that already, invalid_input for an idea without a title or
 * board
 */
export async function sortFeedback(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { feedbackId, kind, title, boardId }: SortFeedbackInput,
): Promise<void> {
  if (kind === "idea" && title === "") throw new AppError("invalid_input", { fields: { title: "required" } });
  if (kind === "idea" && boardId === null)
    throw new AppError("invalid_input", { fields: { boardId: "required" } });
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM feedback WHERE id = ${feedbackId} FOR UPDATE`;
    const feedback = await transaction.feedback.findFirst({
      where: { id: feedbackId, sentAt: { not: null } },
      include: { text: true, test: { select: { name: true, groupId: true } }, items: { where: { kind } } },
    });
    if (!feedback) throw new AppError("not_found");
    if (feedback.items.length > 0) throw new AppError("feedback_sorted");
    const { customerId, test, text } = feedback;
    if (boardId !== null && !(await isIdeaBoard(transaction, { boardId, groupId: test.groupId })))
      throw new AppError("not_found");
    const words = { customerId, body: text?.body ?? "", testName: test.name };
    const became = {
      ideaId:
        kind === "idea" && boardId !== null
          ? await becomeIdea(transaction, { jobs }, words, { title, boardId, now })
          : null,
      actId: kind === "praise" ? await becomePraise(transaction, { jobs }, words, now) : null,
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
  { jobs }: Pick<Deps, "jobs">,
  { customerId, body, testName }: Words,
  { title, boardId, now }: { title: string; boardId: string; now: Date },
): Promise<string> {
  const id = createId("idea");
  const words = { title, body: body || testName };
  const actId = await recordAct(
    transaction,
    { jobs },
    { customerId, kind: "idea", role: "innovator", occurredAt: now, text: { create: words } },
  );
  await transaction.idea.create({
    data: {
      id,
      rootId: id,
      boardId,
      statusId: await findFirstStatus(transaction, boardId),
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

function becomePraise(
  transaction: Transaction,
  { jobs }: Pick<Deps, "jobs">,
  { customerId, body, testName }: Words,
  now: Date,
): Promise<string> {
  return recordAct(
    transaction,
    { jobs },
    {
      customerId,
      kind: "feedback",
      role: "advocate",
      sentiment: "promoter",
      occurredAt: now,
      text: { create: { title: testName, body } },
    },
  );
}
