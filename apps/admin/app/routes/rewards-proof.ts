import { adminContext, answerLoader } from "@worth/api";
import type { Route } from "./+types/rewards-proof";

/** The picture a customer showed of a review on another site, for whoever decides about it. */
export function loader({ request, context, params: { reviewId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content } = await context.get(adminContext).api.reviewAsking.proofPicture({ reviewId });
    return new Response(content, {
      headers: { "content-type": "image/webp", "content-disposition": "inline", "cache-control": "no-store" },
    });
  });
}
