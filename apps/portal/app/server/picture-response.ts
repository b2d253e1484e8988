import type { PhotoFileOutput } from "@worth/contracts";

/** A picture members gave us, as we drew it anew. */
export function pictureResponse({ content, isPublic }: PhotoFileOutput): Response {
  return new Response(content, {
    headers: {
      "content-type": "image/webp",
      "content-disposition": "inline",
      // It can be taken away at any time, so nobody but the reader keeps it, and not for long.
      "cache-control": isPublic ? "private, max-age=600" : "no-store",
    },
  });
}
