import { adminContext, answerLoader } from "@worth/api";
import type { Route } from "./+types/beta-picture";

/** A screenshot of feedback that was sent. */
export function loader({ request, context, params: { pictureId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content } = await context.get(adminContext).api.beta.screenshot({ pictureId });
    return new Response(content, {
      headers: { "content-type": "image/webp", "content-disposition": "inline", "cache-control": "no-store" },
    });
  });
}
