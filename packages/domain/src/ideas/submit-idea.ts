import { AppError, type FieldProblem, type MemberActor, type SubmitIdeaInput } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAct } from "../acts/record-act.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { isReadFirst } from "../posts/may-post.ts";
import { listReadableBoards } from "./readable-boards.ts";

/**
 * Hands an idea in: it becomes an act of an innovator, which its author follows. Somebody of whom nothing was published
 * yet is read by a person first.
 * @throws AppError not_found, posting_blocked, idea_known when the board has one of this title, invalid_input for what
 * is missing
 */
export async function submitIdea(
  { database, clock, jobs }: Deps,
  actor: MemberActor,
  { ideaId, isDoubtful }: SubmitIdeaInput,
): Promise<{ ideaId: string; isWaiting: boolean }> {
  return inTransaction(database, async (transaction) => {
    const { customerId } = actor;
    await lockKey(transaction, "idea", customerId);
    const draft = await transaction.idea.findUnique({ where: { id: ideaId }, include: { text: true } });
    const aliases = await listAliases(transaction, customerId);
    if (draft?.state !== "draft" || !aliases.includes(draft.customerId)) throw new AppError("not_found");
    const boards = await listReadableBoards(transaction, actor);
    if (!boards.some(({ id, closedAt }) => id === draft.boardId && closedAt === null))
      throw new AppError("not_found");
    const { title = "", body = "" } = draft.text ?? {};
    if (title === "" || body === "") throw refuseMissing({ title, body });
    await refuseKnown(transaction, draft.boardId, title);
    const isWaiting = (await isReadFirst(transaction, customerId)) || isDoubtful;
    await publishDraft(transaction, { jobs }, { ...draft, title, body }, { now: clock.now(), isWaiting });
    return { ideaId, isWaiting };
  });
}

type Draft = { id: string; customerId: string; productId: string | null; title: string; body: string };

async function publishDraft(
  transaction: Transaction,
  { jobs }: Pick<Deps, "jobs">,
  { id, customerId, productId, title, body }: Draft,
  { now, isWaiting }: { now: Date; isWaiting: boolean },
): Promise<void> {
  const actId = await recordAct(
    transaction,
    { jobs },
    {
      customerId,
      kind: "idea",
      role: "innovator",
      productId,
      occurredAt: now,
      text: { create: { title, body } },
    },
  );
  await transaction.ideaFollow.create({ data: { ideaId: id, customerId, createdAt: now } });
  await transaction.idea.update({
    where: { id },
    data: { state: isWaiting ? "waiting" : "published", actId, submittedAt: now, followerCount: 1 },
  });
}

/** Two windows that send the same title one after the other send it once. */
async function refuseKnown(transaction: Transaction, boardId: string, title: string): Promise<void> {
  await lockKey(transaction, "idea_title", `${boardId}:${title.toLowerCase()}`);
  const [known] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT idea.id FROM idea_text AS words JOIN idea ON idea.id = words."ideaId"
    WHERE lower(words.title) = lower(${title}) AND idea."boardId" = ${boardId}
      AND idea.state IN ('waiting', 'published') LIMIT 1`;
  if (known) throw new AppError("idea_known", { field: "title" });
}

function refuseMissing(words: { title: string; body: string }): AppError {
  const fields = Object.entries(words).flatMap(([field, text]): [string, FieldProblem][] =>
    text === "" ? [[field, "required"]] : [],
  );
  return new AppError("invalid_input", { fields: Object.fromEntries(fields) });
}
