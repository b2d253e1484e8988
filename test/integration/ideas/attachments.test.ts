import {
  addIdeaAttachment,
  decidePost,
  getIdeaDesk,
  readIdeaAttachment,
  removeIdeaAttachment,
} from "@worth/domain";
import { expect, test } from "vitest";
import { openFiles, pixel } from "../../world/open-files.ts";
import { anonymous, openIdeas } from "./idea-scene.ts";

async function openPictures() {
  const scene = await openIdeas();
  const { countFiles, ...storage } = await openFiles();
  const photoDeps = { ...scene.deps, ...storage };
  const add = (content = pixel) => addIdeaAttachment(photoDeps, scene.mary, { content });
  return { ...scene, photoDeps, add, countFiles };
}

test("an idea holds three pictures, also of five that come at once, and no file is left of the others", async () => {
  const { add, database, countFiles } = await openPictures();
  const settled = await Promise.allSettled(Array.from({ length: 5 }, () => add()));
  const codes = settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason.code)] : []));
  expect(codes).toEqual(["pictures_full", "pictures_full"]);
  expect(await database.ideaAttachment.count()).toBe(3);
  const filesOfThree = await countFiles();
  await expect(add()).rejects.toMatchObject({ code: "pictures_full", details: { field: "attachments" } });
  expect(await countFiles()).toBe(filesOfThree);
});

test("a file that is no picture or too large is refused, and what was written is kept", async () => {
  const { add, write, deps, database, mary, countFiles } = await openPictures();
  await write(mary, { title: "With a drawing" });
  const svg = new TextEncoder().encode("<svg onload=alert(1)>");
  await expect(add(svg)).rejects.toMatchObject({
    code: "photo_unreadable",
    details: { field: "attachments" },
  });
  await expect(add(new Uint8Array(8 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "photo_too_large" });
  expect([await database.ideaAttachment.count(), await countFiles()]).toEqual([0, 0]);
  expect((await getIdeaDesk(deps, mary)).draft).toMatchObject({ title: "With a drawing" });
});

test("a picture is drawn anew, and is its author's alone until the idea is let be seen", async () => {
  const { add, submit, photoDeps, database, mary, otto, staff } = await openPictures();
  const { ideaId } = await add();
  const { id: attachmentId } = await database.ideaAttachment.findFirstOrThrow();
  const read = (by: Parameters<typeof readIdeaAttachment>[1]) =>
    readIdeaAttachment(photoDeps, by, { attachmentId });
  expect(await read(mary)).toMatchObject({ isPublic: false });
  await expect(read(otto)).rejects.toMatchObject({ code: "not_found" });
  await expect(removeIdeaAttachment(photoDeps, otto, { attachmentId })).rejects.toMatchObject({
    code: "not_found",
  });
  await submit(mary);
  await decidePost(photoDeps, staff, { kind: "idea", postId: ideaId, outcome: "published" });
  const { isPublic, content } = await read(anonymous);
  expect(isPublic).toBe(true);
  // Not the file that was sent: another format, without whatever its camera wrote.
  expect(Buffer.from(content).toString("latin1", 8, 12)).toBe("WEBP");
  await expect(removeIdeaAttachment(photoDeps, mary, { attachmentId })).rejects.toMatchObject({
    code: "not_found",
  });
});
