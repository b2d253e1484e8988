import {
  AppError,
  createId,
  mostScreenshots,
  type Actor,
  type AddScreenshotInput,
  type MemberActor,
  type PhotoFileOutput,
  type ScreenshotInput,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import { keepPicture, type PhotoDeps } from "../reviews/photos.ts";
import { openFeedback } from "./save-feedback.ts";

/**
 * Adds a screenshot to the feedback a member is writing.
 * @throws AppError photo_too_large, photo_unreadable, pictures_full, and what saving feedback throws
 */
export async function addScreenshot(
  { database, clock, ...storage }: PhotoDeps,
  actor: MemberActor,
  { testId, content }: AddScreenshotInput,
): Promise<{ feedbackId: string }> {
  const id = createId("feedbackPicture");
  const storageKey = `feedback/${id}.webp`;
  const { width, height } = await keepPicture(storage, { storageKey, content, field: "screenshots" });
  try {
    return await inTransaction(database, async (transaction) => {
      const now = clock.now();
      const { feedbackId } = await openFeedback(transaction, actor, { testId, now });
      if ((await transaction.feedbackPicture.count({ where: { feedbackId } })) >= mostScreenshots)
        throw new AppError("pictures_full", { field: "screenshots" });
      await transaction.feedbackPicture.create({
        data: { id, feedbackId, storageKey, width, height, createdAt: now },
      });
      return { feedbackId };
    });
  } catch (error) {
    await storage.files.remove(storageKey);
    throw error;
  }
}

/** Takes a screenshot out of feedback that was not sent yet. @throws AppError not_found */
export async function removeScreenshot(
  { database, files }: PhotoDeps,
  actor: MemberActor,
  { pictureId }: ScreenshotInput,
): Promise<void> {
  const aliases = await listAliases(database, actor.customerId);
  const where = { id: pictureId, feedback: { customerId: { in: aliases }, sentAt: null } };
  const storageKey = await inTransaction(database, async (transaction) => {
    const found = await transaction.feedbackPicture.findFirst({ where, select: { storageKey: true } });
    const { count } = await transaction.feedbackPicture.deleteMany({ where });
    if (!found || count === 0) throw new AppError("not_found");
    return found.storageKey;
  });
  await files.remove(storageKey);
}

/** A screenshot for whoever gave it and, once it was sent, for staff. @throws AppError not_found */
export async function readScreenshot(
  { database, files }: PhotoDeps,
  actor: Actor,
  { pictureId }: ScreenshotInput,
): Promise<PhotoFileOutput> {
  const feedback =
    actor.kind === "member"
      ? { customerId: { in: await listAliases(database, actor.customerId) } }
      : { sentAt: { not: null } };
  const found = await database.feedbackPicture.findFirst({
    where: { id: pictureId, feedback },
    select: { storageKey: true },
  });
  const content = found && (await files.read(found.storageKey));
  if (!content) throw new AppError("not_found");
  return { content, isPublic: false };
}
