import type { Pictures } from "@worth/domain";
import sharp from "sharp";

/** What is taken, by content. Vector and document formats can hold programs, so they are not. */
const takenFormats = new Set(["jpeg", "png", "webp", "avif", "heif", "gif"]);

/** The longer side of what is kept. */
const longestSidePixels = 1600;
/** More pixels than a phone takes: a small file can claim very many. */
const mostPixels = 50_000_000;

/** Draws pictures anew as WebP, upright and without metadata: where a photo was taken stays with its owner. */
export function createPictures(): Pictures {
  return {
    async redraw(content) {
      try {
        const source = sharp(content, { limitInputPixels: mostPixels, failOn: "error" });
        const { format } = await source.metadata();
        if (format === undefined || !takenFormats.has(format)) return null;
        const { data, info } = await source
          .autoOrient()
          .resize({
            width: longestSidePixels,
            height: longestSidePixels,
            fit: "inside",
            withoutEnlargement: true,
          })
          .webp({ quality: 82 })
          .toBuffer({ resolveWithObject: true });
        return { content: new Uint8Array(data), width: info.width, height: info.height };
      } catch {
        // What cannot be drawn is no picture; the library says so by throwing whatever went wrong in it.
        return null;
      }
    },
  };
}
