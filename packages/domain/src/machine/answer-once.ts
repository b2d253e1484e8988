import { AppError, type MachineActor } from "@worth/contracts";
import { inTransaction, lockKey, type Prisma, type Transaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";

/** How a machine named its request, and all it asked. */
export type MachineRequest = { requestKey: string; said: string };

/** How long an answer is kept. */
const keptDays = 30;
const dayMs = 86_400_000;

/**
 * Does a machine's work and keeps the answer in the same transaction: the same request again, or at the same moment, is
 * answered alike and done once. Refused work leaves nothing, so that it can be mended and sent under the same name.
 * @throws AppError request_key_reused for a name that was given to something else
 */
export async function answerOnce<Answer extends Prisma.InputJsonObject>(
  { database, clock, cipher }: Pick<KeyedDeps, "database" | "clock" | "cipher">,
  { apiKeyId }: MachineActor,
  { requestKey, said }: MachineRequest,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const id = { apiKeyId, requestKey: cipher.hash(`request key ${requestKey}`) };
  const requestHash = cipher.hash(`request ${said}`);
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "api_answer", `${apiKeyId}:${id.requestKey}`);
    const known = await transaction.apiAnswer.findUnique({ where: { apiKeyId_requestKey: id } });
    if (known && known.requestHash !== requestHash) throw new AppError("request_key_reused");
    if (known) return known.body as Answer;
    const body = await work(transaction);
    await transaction.apiAnswer.create({ data: { ...id, requestHash, body, createdAt: clock.now() } });
    return body;
  });
}

/** Lets answers go that nobody asks for again. */
export async function forgetOldAnswers({
  database,
  clock,
}: Pick<KeyedDeps, "database" | "clock">): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * dayMs);
  await database.apiAnswer.deleteMany({ where: { createdAt: { lt: before } } });
}
