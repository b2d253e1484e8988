import { openFiles } from "../../world/open-files.ts";
import { openReviews } from "./review-scene.ts";

export { pixel } from "../../world/open-files.ts";

/** The scene of reviews with a folder of its own for files. */
export async function openReviewsWithFiles(options: { now?: Date } = {}) {
  const scene = await openReviews(options);
  const { countFiles, ...storage } = await openFiles();
  return { ...scene, photoDeps: { ...scene.deps, ...storage }, countFiles };
}
