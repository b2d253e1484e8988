import {
  AppError,
  createId,
  type AnswerConsultationInput,
  type CreateConsultationInput,
  type MemberActor,
  type PostOutcomeInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { requireJoined } from "./find-membership.ts";

/** Staff ask a group before a launch, and its members hear of it. @throws AppError not_found, invalid_input when it would be closed at once */
export async function createConsultation(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { groupId, question, body, closesAt, options }: CreateConsultationInput,
): Promise<{ consultationId: string }> {
  const now = clock.now();
  const ends = new Date(closesAt);
  if (ends <= now) throw new AppError("invalid_input", { fields: { closesAt: "not_valid" } });
  const id = createId("consultation");
  await inTransaction(database, async (transaction) => {
    const group = await transaction.betaGroup.findUnique({ where: { id: groupId }, select: { id: true } });
    if (!group) throw new AppError("not_found");
    const listed = options.map((label, index) => ({
      id: createId("consultationOption"),
      label,
      position: index + 1,
    }));
    await transaction.consultation.create({
      data: { id, groupId, question, body, closesAt: ends, createdAt: now, options: { create: listed } },
    });
    await recordAudit(transaction, actor, {
      action: "beta.consult",
      subjectType: "consultation",
      subjectId: id,
      after: { groupId },
    });
    await jobs.enqueue(transaction, { name: "consultation.ask", data: { consultationId: id } });
  });
  return { consultationId: id };
}

/**
 * A member of the group says what they are for; again, and it is what they said last that counts.
 * @throws AppError not_found, consultation_closed
 */
export async function answerConsultation(
  { database, clock }: Deps,
  { customerId }: MemberActor,
  { consultationId, optionId, comment }: AnswerConsultationInput,
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM consultation WHERE id = ${consultationId} FOR UPDATE`;
    const asked = await transaction.consultation.findUnique({
      where: { id: consultationId },
      include: { options: { where: { id: optionId } } },
    });
    if (!asked) throw new AppError("not_found");
    const aliases = await listAliases(transaction, customerId);
    await requireJoined(transaction, asked.groupId, aliases);
    if (asked.options.length === 0) throw new AppError("not_found");
    if (asked.closesAt <= now || asked.outcome !== null) throw new AppError("consultation_closed");
    const known = await transaction.consultationAnswer.findFirst({
      where: { consultationId, customerId: { in: aliases } },
    });
    const id = { consultationId, customerId: known?.customerId ?? customerId };
    await transaction.consultationAnswer.upsert({
      where: { consultationId_customerId: id },
      create: { ...id, optionId, createdAt: now },
      update: { optionId, createdAt: now },
    });
    await transaction.consultationAnswerText.deleteMany({ where: id });
    if (comment !== "") await transaction.consultationAnswerText.create({ data: { ...id, body: comment } });
    if (known) return;
    const counted = { answerCount: { increment: 1 } };
    await transaction.consultation.update({ where: { id: consultationId }, data: counted });
  });
}

/**
 * Says what changed because of the answers: everybody in the group is told, once, however often the words are mended.
 * From then on nobody answers any more. @throws AppError not_found
 */
export async function postOutcome(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { consultationId, outcome }: PostOutcomeInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM consultation WHERE id = ${consultationId} FOR UPDATE`;
    const asked = await transaction.consultation.findUnique({ where: { id: consultationId } });
    if (!asked) throw new AppError("not_found");
    const data = { outcome, outcomeAt: asked.outcomeAt ?? clock.now() };
    await transaction.consultation.update({ where: { id: consultationId }, data });
    await jobs.enqueue(transaction, { name: "consultation.tell", data: { consultationId } });
    await recordAudit(transaction, actor, {
      action: "beta.post_outcome",
      subjectType: "consultation",
      subjectId: consultationId,
      after: { outcome },
    });
  });
}
