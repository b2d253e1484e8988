import { addPhoto, readPhoto, removePhoto } from "@worth/domain";
import { expect, test } from "vitest";
import { openReviewsWithFiles, pixel } from "./photo-scene.ts";

async function openPhotos() {
  const scene = await openReviewsWithFiles();
  const { photoDeps, mary, productId } = scene;
  const add = (content = pixel) => addPhoto(photoDeps, mary, { productId, content });
  return { ...scene, add };
}

test("up to five photos are kept, also of seven that come at once, and no file is left of the others", async () => {
  const { add, database, countFiles } = await openPhotos();
  const settled = await Promise.allSettled(Array.from({ length: 7 }, () => add()));
  const codes = settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason.code)] : []));
  expect(codes).toEqual(["photos_full", "photos_full"]);
  const photos = await database.reviewPhoto.findMany({ orderBy: { position: "asc" } });
  expect(photos.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  const filesOfFive = await countFiles();
  await add().catch(() => null);
  expect(await countFiles()).toBe(filesOfFive);
});

test("what is no picture, or too large, is refused with a reason", async () => {
  const { add, database } = await openPhotos();
  await expect(add(new TextEncoder().encode("<svg onload=alert(1)>"))).rejects.toMatchObject({
    code: "photo_unreadable",
  });
  await expect(add(new Uint8Array(8 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "photo_too_large" });
  expect(await database.reviewPhoto.count()).toBe(0);
});

test("a photo is its author's until the review is published, and then anybody's", async () => {
  const { add, photoDeps, database, mary, otto, publish } = await openPhotos();
  await add();
  const { id: photoId } = await database.reviewPhoto.findFirstOrThrow();
  expect(await readPhoto(photoDeps, mary, { photoId })).toMatchObject({ isPublic: false });
  await expect(readPhoto(photoDeps, otto, { photoId })).rejects.toMatchObject({ code: "not_found" });
  await expect(removePhoto(photoDeps, otto, { photoId })).rejects.toMatchObject({ code: "not_found" });
  await publish(mary);
  const { isPublic, content } = await readPhoto(photoDeps, { kind: "anonymous" }, { photoId });
  expect(isPublic).toBe(true);
  expect(Buffer.from(content).toString("latin1", 8, 12)).toBe("WEBP");
  await expect(removePhoto(photoDeps, mary, { photoId })).rejects.toMatchObject({ code: "review_not_open" });
});
