import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/review-photo";

/** A photo of a published review, or of what its author is writing. */
export function loader({ request, context, params: { photoId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content, isPublic } = await context.get(portalContext).api.reviewWall.photo({ photoId });
    return new Response(content, {
      headers: {
        "content-type": "image/webp",
        "content-disposition": "inline",
        // It can leave the wall at any time, so nobody but the reader keeps it, and not for long.
        "cache-control": isPublic ? "private, max-age=600" : "no-store",
      },
    });
  });
}
