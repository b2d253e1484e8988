export { createFiles } from "./create-files.ts";
export { createPictures } from "./create-pictures.ts";
export { bucketOf, filesEnvironment, type FilesSettings } from "./environment.ts";
