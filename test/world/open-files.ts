import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFiles, createPictures, filesEnvironment } from "@worth/files";
import { onTestFinished } from "vitest";

/** The smallest PNG there is: one pixel. */
export const pixel = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A folder of its own for files, which goes when the test ends. */
export async function openFiles() {
  const folder = await mkdtemp(join(tmpdir(), "worth-photos-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: folder }));
  const countFiles = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
  return { files, pictures: createPictures(), countFiles };
}
