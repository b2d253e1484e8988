import { AppError, type BetaTestInput, type MemberActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAct } from "../acts/record-act.ts";
import type { Deps } from "../deps.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";
import { openFeedback } from "./save-feedback.ts";
import { saidInclude, saidOf } from "./said.ts";

/**
 * Hands feedback in: it becomes an act of an advisor, and tells the reward door, which learns that there is feedback
 * and nothing of what it says.
 * @throws AppError not_found, beta_test_coming, beta_test_closed, feedback_sent, feedback_empty
 */
export async function sendFeedback(
  { database, clock, jobs }: Deps,
  actor: MemberActor,
  { testId }: BetaTestInput,
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const { feedbackId, test } = await openFeedback(transaction, actor, { testId, now });
    const said = saidOf(
      await transaction.feedback.findUniqueOrThrow({ where: { id: feedbackId }, include: saidInclude }),
    );
    if (said.body === "" && said.answers.length + said.taskIds.length + said.pictures.length === 0)
      throw new AppError("feedback_empty", { field: "body" });
    const actId = await recordAct(
      transaction,
      { jobs },
      {
        customerId: actor.customerId,
        kind: "feedback",
        role: "advisor",
        occurredAt: now,
        text: { create: { title: test.name, body: said.body } },
      },
    );
    await transaction.feedback.update({ where: { id: feedbackId }, data: { actId, sentAt: now } });
    await transaction.betaTest.update({ where: { id: testId }, data: { sentCount: { increment: 1 } } });
    await recordRewardEvent(transaction, { now }, actor, {
      id: `feedback_given:${actId}`,
      trigger: "feedback_given",
      occurredAt: now,
      parties: { actor: actor.customerId },
    });
  });
}
