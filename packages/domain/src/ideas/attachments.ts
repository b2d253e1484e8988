import {
  AppError,
  createId,
  mostAttachments,
  type Actor,
  type AddIdeaAttachmentInput,
  type IdeaAttachmentInput,
  type MemberActor,
  type PhotoFileOutput,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import { keepPicture, type PhotoDeps } from "../reviews/photos.ts";
import { boardsVisibleTo, listReadableBoards } from "./readable-boards.ts";
import { findFirstStatus, openIdeaDraft } from "./save-idea.ts";

/**
 * Adds a picture to the idea a member is writing.
 * @throws AppError photo_too_large, photo_unreadable, pictures_full, not_found when no board takes ideas of them
 */
export async function addIdeaAttachment(
  { database, clock, ...storage }: PhotoDeps,
  actor: MemberActor,
  { content }: AddIdeaAttachmentInput,
): Promise<{ ideaId: string }> {
  const id = createId("ideaAttachment");
  const storageKey = `ideas/${id}.webp`;
  const { width, height } = await keepPicture(storage, { storageKey, content, field: "attachments" });
  try {
    return await inTransaction(database, async (transaction) => {
      const ideaId = await openOwnDraft(transaction, actor, clock.now());
      const taken = await transaction.ideaAttachment.findMany({
        where: { ideaId },
        select: { position: true },
      });
      const positions = Array.from({ length: mostAttachments }, (_, index) => index + 1);
      const position = positions.find((one) => taken.every((other) => other.position !== one));
      if (position === undefined) throw new AppError("pictures_full", { field: "attachments" });
      await transaction.ideaAttachment.create({
        data: { id, ideaId, storageKey, width, height, position, createdAt: clock.now() },
      });
      return { ideaId };
    });
  } catch (error) {
    await storage.files.remove(storageKey);
    throw error;
  }
}

/** A picture can come before the first word: then its draft begins on the first board that takes ideas. */
async function openOwnDraft(transaction: Transaction, actor: MemberActor, now: Date): Promise<string> {
  const boards = await listReadableBoards(transaction, actor);
  const board = boards.find(({ closedAt }) => closedAt === null);
  if (!board) throw new AppError("not_found");
  const statusId = await findFirstStatus(transaction, board.id);
  return (await openIdeaDraft(transaction, actor, { boardId: board.id, statusId, now })).id;
}

/** Takes a picture out of what a member is writing. @throws AppError not_found */
export async function removeIdeaAttachment(
  { database, files }: PhotoDeps,
  actor: MemberActor,
  { attachmentId }: IdeaAttachmentInput,
): Promise<void> {
  const aliases = await listAliases(database, actor.customerId);
  const where = { id: attachmentId, idea: { customerId: { in: aliases }, state: "draft" as const } };
  const storageKey = await inTransaction(database, async (transaction) => {
    const found = await transaction.ideaAttachment.findFirst({ where, select: { storageKey: true } });
    const { count } = await transaction.ideaAttachment.deleteMany({ where });
    if (!found || count === 0) throw new AppError("not_found");
    return found.storageKey;
  });
  await files.remove(storageKey);
}

/** A picture of an idea its reader can see, or of what they are writing themselves. @throws AppError not_found */
export async function readIdeaAttachment(
  { database, files }: PhotoDeps,
  actor: Actor,
  { attachmentId }: IdeaAttachmentInput,
): Promise<PhotoFileOutput> {
  const found = await database.ideaAttachment.findFirst({
    where: { id: attachmentId, idea: { board: await boardsVisibleTo(database, actor) } },
    select: {
      storageKey: true,
      idea: { select: { state: true, customerId: true, board: { select: { visibility: true } } } },
    },
  });
  if (!found) throw new AppError("not_found");
  const { state, customerId, board } = found.idea;
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  // Who decides whether an idea is seen looks at its pictures too; a draft is nobody's but its author's.
  const isLookedAt = actor.kind === "staff" && state !== "draft";
  if (state !== "published" && !aliases.includes(customerId) && !isLookedAt) throw new AppError("not_found");
  const content = await files.read(found.storageKey);
  if (!content) throw new AppError("not_found");
  return { content, isPublic: state === "published" && board.visibility === "everyone" };
}
