import {
  AppError,
  createId,
  touchpointRatings,
  type CreateBetaTestInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/**
 * Gives a group something to try, with what to do and what is asked. A touchpoint is rated on people, information and
 * deliverables first. @throws AppError not_found, invalid_input when it closes before it opens or a choice has no choices
 */
export async function createBetaTest(
  { database, clock }: Deps,
  actor: StaffActor,
  { groupId, tasks, questions, opensAt, closesAt, ...fields }: CreateBetaTestInput,
): Promise<{ testId: string }> {
  if (closesAt <= opensAt) throw new AppError("invalid_input", { fields: { closesAt: "not_valid" } });
  if (questions.some(({ kind, choices }) => (kind === "choice") !== choices.length > 1))
    throw new AppError("invalid_input", { fields: { choices: "not_valid" } });
  const rated = fields.kind === "touchpoint" ? touchpointRatings : [];
  const asked = [...rated.map((label) => ({ kind: "rating" as const, label, choices: [] })), ...questions];
  const id = createId("betaTest");
  return inTransaction(database, async (transaction) => {
    if ((await transaction.betaGroup.count({ where: { id: groupId } })) === 0)
      throw new AppError("not_found");
    await transaction.betaTest.create({
      data: {
        id,
        groupId,
        ...fields,
        opensAt: new Date(opensAt),
        closesAt: new Date(closesAt),
        createdAt: clock.now(),
        tasks: {
          create: tasks.map((title, index) => ({ id: createId("betaTask"), title, position: index + 1 })),
        },
        questions: {
          create: asked.map((one, index) => ({
            id: createId("feedbackQuestion"),
            ...one,
            position: index + 1,
          })),
        },
      },
    });
    await recordAudit(transaction, actor, {
      action: "beta.create_test",
      subjectType: "beta_test",
      subjectId: id,
      after: { groupId, name: fields.name },
    });
    return { testId: id };
  });
}
