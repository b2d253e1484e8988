import type { Files } from "@worth/domain";
import { createFsFileStorage } from "@remix-run/file-storage/fs";
import { createS3FileStorage } from "@remix-run/file-storage-s3";
import { bucketOf, type FilesSettings } from "./environment.ts";

/** Files in a folder of this machine, or in a bucket when one is configured. */
export function createFiles(settings: FilesSettings): Files {
  const bucket = bucketOf(settings);
  const open = () => (bucket ? createS3FileStorage(bucket) : createFsFileStorage(settings.FILES_FOLDER));
  // Opening a folder makes it; an app that never takes a file needs none.
  let storage: ReturnType<typeof open> | undefined;
  const opened = () => (storage ??= open());
  return {
    async put(key, content) {
      await opened().set(key, new File([content], key));
    },
    async read(key) {
      const file = await opened().get(key);
      return file && new Uint8Array(await file.arrayBuffer());
    },
    async remove(key) {
      await opened().remove(key);
    },
  };
}
