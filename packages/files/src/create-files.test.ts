import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createFiles } from "./create-files.ts";
import { filesEnvironment } from "./environment.ts";

test("what is put under a key is read again, until it is removed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "worth-files-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: folder }));
  const content = new Uint8Array([1, 2, 3]);
  await files.put("reviews/one.webp", content);
  expect(await files.read("reviews/one.webp")).toEqual(content);
  await files.remove("reviews/one.webp");
  expect(await files.read("reviews/one.webp")).toBeNull();
  expect(await files.read("../../etc/passwd")).toBeNull();
});

test("a bucket that is half configured stops the boot and says what it needs", () => {
  const half = filesEnvironment.parse({ FILES_S3_BUCKET: "photos", FILES_S3_REGION: "eu-central-1" });
  expect(() => createFiles(half)).toThrow("FILES_S3_ACCESS_KEY_ID, FILES_S3_SECRET_ACCESS_KEY");
});
