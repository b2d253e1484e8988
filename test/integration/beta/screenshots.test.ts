import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { addScreenshot, joinBetaGroup, readScreenshot, removeScreenshot, sendFeedback } from "@worth/domain";
import { createFiles, createPictures, filesEnvironment } from "@worth/files";
import { expect, onTestFinished, test } from "vitest";
import { pixel } from "../reviews/photo-scene.ts";
import { joinAs, openBeta } from "./beta-scene.ts";

async function openScreenshots() {
  const scene = await openBeta();
  const folder = await mkdtemp(join(tmpdir(), "worth-screenshots-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: folder }));
  const photoDeps = { ...scene.deps, files, pictures: createPictures() };
  const { testId } = await scene.openTest();
  const add = (content = pixel, by = scene.mary) => addScreenshot(photoDeps, by, { testId, content });
  const countFiles = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
  const firstId = async () => (await scene.database.feedbackPicture.findFirstOrThrow()).id;
  return { ...scene, photoDeps, testId, add, countFiles, firstId };
}

/** The same picture, with where it was taken written beside it. */
function pixelTakenAt(place: string): Uint8Array<ArrayBuffer> {
  const said = Buffer.from(`tEXtLocation\0${place}`, "latin1");
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(said.length - 4);
  sum.writeUInt32BE(crc32(said));
  // After the signature and the header.
  return new Uint8Array(Buffer.concat([pixel.subarray(0, 33), length, said, sum, pixel.subarray(33)]));
}

test("a screenshot is for its author alone until it is sent, then for staff too, and never for others of the group", async () => {
  const { deps, photoDeps, mary, otto, staff, groupId, testId, add, firstId } = await openScreenshots();
  await joinBetaGroup(deps, otto, joinAs(groupId));
  await add();
  const pictureId = await firstId();
  expect(await readScreenshot(photoDeps, mary, { pictureId })).toMatchObject({ isPublic: false });
  for (const reader of [otto, staff])
    await expect(readScreenshot(photoDeps, reader, { pictureId })).rejects.toMatchObject({
      code: "not_found",
    });
  await sendFeedback(deps, mary, { testId });
  expect((await readScreenshot(photoDeps, staff, { pictureId })).content.length).toBeGreaterThan(0);
  await expect(readScreenshot(photoDeps, otto, { pictureId })).rejects.toMatchObject({ code: "not_found" });
  await expect(removeScreenshot(photoDeps, mary, { pictureId })).rejects.toMatchObject({ code: "not_found" });
});

test("what is no picture, too large or one too many is refused with a reason, and leaves no file", async () => {
  const { database, add, countFiles } = await openScreenshots();
  await expect(add(new TextEncoder().encode("<svg onload=alert(1)>"))).rejects.toMatchObject({
    code: "photo_unreadable",
    details: { field: "screenshots" },
  });
  await expect(add(new Uint8Array(8 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "photo_too_large" });
  expect([await database.feedbackPicture.count(), await countFiles()]).toEqual([0, 0]);
  for (let count = 0; count < 3; count += 1) await add();
  const filesOfThree = await countFiles();
  await expect(add()).rejects.toMatchObject({ code: "pictures_full" });
  expect([await database.feedbackPicture.count(), await countFiles()]).toEqual([3, filesOfThree]);
});

test("where a screenshot was taken is not kept with it", async () => {
  const { photoDeps, mary, add, firstId } = await openScreenshots();
  const taken = pixelTakenAt("Utrecht 52.09 N");
  expect(Buffer.from(taken).toString("latin1")).toContain("Utrecht");
  await add(taken);
  const { content } = await readScreenshot(photoDeps, mary, { pictureId: await firstId() });
  expect(Buffer.from(content).toString("latin1")).not.toContain("Utrecht");
});

test("a screenshot that is taken out is gone, its file too", async () => {
  const { photoDeps, mary, otto, add, countFiles, firstId } = await openScreenshots();
  await add();
  const pictureId = await firstId();
  await expect(removeScreenshot(photoDeps, otto, { pictureId })).rejects.toMatchObject({ code: "not_found" });
  await removeScreenshot(photoDeps, mary, { pictureId });
  expect(await countFiles()).toBe(0);
});
