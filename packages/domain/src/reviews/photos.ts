import {
  AppError,
  createId,
  largestPhotoBytes,
  mostPhotos,
  type Actor,
  type AddPhotoInput,
  type MemberActor,
  type PhotoFileOutput,
  type PhotoInput,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import type { Files, Picture, Pictures } from "../ports/files.ts";
import { isOpen, lockOwnReview } from "./lock-review.ts";
import { openDraft } from "./open-draft.ts";

export type PhotoDeps = Deps & { files: Files; pictures: Pictures };

type Given = { storageKey: string; content: Uint8Array<ArrayBuffer>; field: string };

/** Draws a picture anew and keeps it. @throws AppError photo_too_large, photo_unreadable, both about the field */
export async function keepPicture(
  { files, pictures }: Pick<PhotoDeps, "files" | "pictures">,
  { storageKey, content, field }: Given,
): Promise<Picture> {
  if (content.length > largestPhotoBytes) throw new AppError("photo_too_large", { field });
  const picture = await pictures.redraw(content);
  if (!picture) throw new AppError("photo_unreadable", { field });
  await files.put(storageKey, picture.content);
  return picture;
}

/**
 * Adds a photo to what a member is writing. The file is kept before its row is: a row whose file is missing would be
 * shown, a file without a row never is.
 * @throws AppError photo_too_large, photo_unreadable, photos_full, not_found, review_not_open
 */
export async function addPhoto(
  { database, clock, files, pictures }: PhotoDeps,
  actor: MemberActor,
  { productId, content }: AddPhotoInput,
): Promise<{ reviewId: string }> {
  const id = createId("reviewPhoto");
  const storageKey = `reviews/${id}.webp`;
  const { width, height } = await keepPicture({ files, pictures }, { storageKey, content, field: "photos" });
  try {
    return await inTransaction(database, async (transaction) => {
      const now = clock.now();
      const { id: reviewId } = await openDraft(transaction, { actor, productId, now });
      const taken = await transaction.reviewPhoto.findMany({
        where: { reviewId },
        select: { position: true },
      });
      const positions = new Set(taken.map(({ position }) => position));
      const free = Array.from({ length: mostPhotos }, (_, index) => index + 1);
      const position = free.find((one) => !positions.has(one));
      if (position === undefined) throw new AppError("photos_full", { field: "photos" });
      await transaction.reviewPhoto.create({
        data: { id, reviewId, storageKey, width, height, position, createdAt: now },
      });
      return { reviewId };
    });
  } catch (error) {
    await files.remove(storageKey);
    throw error;
  }
}

/** Takes a photo out of what a member is writing. @throws AppError not_found, review_not_open */
export async function removePhoto(
  { database, files }: PhotoDeps,
  actor: MemberActor,
  { photoId }: PhotoInput,
): Promise<void> {
  const storageKey = await inTransaction(database, async (transaction) => {
    const photo = await transaction.reviewPhoto.findUnique({ where: { id: photoId } });
    if (!photo) throw new AppError("not_found");
    const { state } = await lockOwnReview(transaction, actor, photo.reviewId);
    if (!isOpen(state)) throw new AppError("review_not_open");
    await transaction.reviewPhoto.deleteMany({ where: { id: photoId } });
    return photo.storageKey;
  });
  await files.remove(storageKey);
}

/** A photo of a published review, or of the author's own. @throws AppError not_found */
export async function readPhoto(
  { database, files }: PhotoDeps,
  actor: Actor,
  { photoId }: PhotoInput,
): Promise<PhotoFileOutput> {
  const photo = await database.reviewPhoto.findUnique({
    where: { id: photoId },
    select: { storageKey: true, review: { select: { state: true, customerId: true } } },
  });
  if (!photo) throw new AppError("not_found");
  const isPublic = photo.review.state === "published";
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  const isTheirs = aliases.includes(photo.review.customerId);
  // Who decides about a review looks at its photos too; a draft is nobody's but its author's.
  const isLookedAt = actor.kind === "staff" && photo.review.state !== "draft";
  if (!isPublic && !isTheirs && !isLookedAt) throw new AppError("not_found");
  const content = await files.read(photo.storageKey);
  if (!content) throw new AppError("not_found");
  return { content, isPublic };
}
