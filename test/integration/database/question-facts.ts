import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { createAnswer, createQuestion, longAgo } from "@worth/factories";

type People = { askerId: string; answererId: string; productId: string };

/** Facts about questions: somebody was asked to answer one, did, and was read. */
export async function createQuestionFacts(
  database: Database,
  { askerId, answererId, productId }: People,
): Promise<void> {
  const { questionId } = await createQuestion(database, { customerId: askerId, productId });
  const { answerId } = await createAnswer(database, { questionId, productId, customerId: answererId });
  await database.answerRead.create({
    data: { answerId, reader: askerId, day: longAgo, occurredAt: longAgo },
  });
  await database.ask.create({
    data: {
      id: createId("ask"),
      customerId: answererId,
      kind: "answer",
      aboutId: questionId,
      occurredAt: longAgo,
    },
  });
}
