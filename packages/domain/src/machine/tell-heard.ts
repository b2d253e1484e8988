import { AppError, type MachineActor, type TellHeardInput, type ToldHeardOutput } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { KeyedDeps } from "../deps.ts";
import { findNamed, type Named } from "../mentions/find-named.ts";
import { recordHeard } from "../mentions/record-heard.ts";
import { answerOnce, type MachineRequest } from "./answer-once.ts";
import { readPast } from "./read-past.ts";
import { findOrCreateTold } from "./told-customer.ts";

/**
 * A shop tells what a buyer answered to "how did you hear about us?". A code or a mention names a member for certain;
 * a name waits for staff. @throws AppError person_erased, referral_code_unknown, mention_unknown, and customer_unknown
 */
export async function tellHeard(
  deps: KeyedDeps,
  actor: MachineActor,
  { customer, answer, answeredAt }: TellHeardInput,
  request: MachineRequest,
): Promise<ToldHeardOutput> {
  return answerOnce(deps, actor, request, async (transaction) => {
    const now = deps.clock.now();
    const occurredAt = answeredAt === undefined ? now : readPast("answeredAt", answeredAt, now);
    const said = await readAnswer(transaction, answer);
    const customerId = await findOrCreateTold(transaction, deps.cipher, customer);
    const state = await recordHeard(transaction, deps, {
      customerId,
      source: "checkout",
      ...said,
      occurredAt,
    });
    await recordAudit(transaction, actor, {
      action: "heard.tell",
      subjectType: "customer",
      subjectId: customerId,
      after: { state },
    });
    return { state };
  });
}

type Answer = { words: string; named?: Named | null };

async function readAnswer(transaction: Transaction, answer: TellHeardInput["answer"]): Promise<Answer> {
  if ("words" in answer) return { words: answer.words };
  if ("code" in answer) {
    const named = await findNamed(transaction, answer.code);
    if (!named) throw new AppError("referral_code_unknown", { field: "answer" });
    return { words: answer.code, named };
  }
  const mention = await transaction.mention.findUnique({
    where: { id: answer.mentionId },
    select: { customerId: true, actId: true, text: true },
  });
  if (!mention) throw new AppError("mention_unknown", { field: "answer" });
  const { actId, customerId, text } = mention;
  const words = text?.title || text?.url || answer.mentionId;
  // What nobody has approved yet names nobody for certain: staff decide about both.
  return { words: words.slice(0, 200), named: actId === null ? null : { namedId: customerId, actId } };
}
