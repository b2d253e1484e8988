import { adminContext, answerLoader } from "@worth/api";
import type { Route } from "./+types/review-photo";

/** A photo of a review that was sent, for whoever decides about it. */
export function loader({ request, context, params: { photoId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content } = await context.get(adminContext).api.reviews.photo({ photoId });
    return new Response(content, {
      headers: { "content-type": "image/webp", "content-disposition": "inline", "cache-control": "no-store" },
    });
  });
}
