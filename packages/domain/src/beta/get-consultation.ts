import {
  AppError,
  type ConsultationInput,
  type ConsultationOutput,
  type MemberActor,
  type StaffActor,
  type StaffConsultationInput,
  type StaffConsultationOutput,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { requireJoined } from "./find-membership.ts";

const include = {
  group: { select: { id: true, name: true } },
  options: { orderBy: { position: "asc" }, include: { _count: { select: { answers: true } } } },
} as const satisfies Prisma.ConsultationInclude;

async function find(reader: Reader, consultationId: string) {
  const asked = await reader.consultation.findUnique({ where: { id: consultationId }, include });
  if (!asked) throw new AppError("not_found");
  return asked;
}

type Asked = Awaited<ReturnType<typeof find>>;

const shownOf = ({ id, group, question, body, closesAt, answerCount, outcome }: Asked, now: Date) => ({
  id,
  group,
  question,
  body,
  closesAt: closesAt.toISOString(),
  isClosed: closesAt <= now || outcome !== null,
  answerCount,
  outcome,
});

/** A question as a member of its group sees it: what others are for once they said it themselves. @throws AppError not_found */
export async function getConsultation(
  { database, clock }: Deps,
  { customerId }: MemberActor,
  { consultationId }: ConsultationInput,
): Promise<ConsultationOutput> {
  const asked = await find(database, consultationId);
  const aliases = await listAliases(database, customerId);
  await requireJoined(database, asked.groupId, aliases);
  const answer = await database.consultationAnswer.findFirst({
    where: { consultationId, customerId: { in: aliases } },
    include: { text: true },
  });
  const shown = shownOf(asked, clock.now());
  const isCounted = answer !== null || shown.isClosed;
  return {
    ...shown,
    options: asked.options.map(({ id, label, _count }) => ({
      id,
      label,
      answerCount: isCounted ? _count.answers : null,
    })),
    answer: answer && { optionId: answer.optionId, comment: answer.text?.body ?? "" },
  };
}

const pageSize = 50;

/** A question with who was heard and what they said. @throws AppError not_found */
export async function getStaffConsultation(
  { database, clock }: Deps,
  _actor: StaffActor,
  { consultationId, page }: StaffConsultationInput,
): Promise<StaffConsultationOutput> {
  const asked = await find(database, consultationId);
  const answers = await database.consultationAnswer.findMany({
    where: { consultationId },
    orderBy: [{ createdAt: "desc" }, { customerId: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    include: { text: true, option: true, customer: { select: { id: true, displayName: true } } },
  });
  return {
    ...shownOf(asked, clock.now()),
    options: asked.options.map(({ id, label, _count }) => ({ id, label, answerCount: _count.answers })),
    answers: {
      rows: answers.map(({ customer, option, text }) => ({
        customer,
        optionLabel: option.label,
        comment: text?.body ?? "",
      })),
      total: await database.consultationAnswer.count({ where: { consultationId } }),
      page,
      pageSize,
    },
  };
}
