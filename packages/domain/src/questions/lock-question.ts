import type { Transaction } from "@worth/db";

/** A question nobody else answers or decides until the transaction ends; null for an id nothing has. */
export async function lockQuestion(transaction: Transaction, questionId: string) {
  await transaction.$executeRaw`SELECT 1 FROM question WHERE id = ${questionId} FOR UPDATE`;
  return transaction.question.findUnique({
    where: { id: questionId },
    include: { text: true, product: { select: { id: true, name: true } } },
  });
}

/** Counts the published answers of a question that the transaction holds. */
export async function recountAnswers(transaction: Transaction, questionId: string): Promise<void> {
  const answerCount = await transaction.answer.count({ where: { questionId, state: "published" } });
  await transaction.question.update({ where: { id: questionId }, data: { answerCount } });
}
