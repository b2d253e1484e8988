import { adminContext, answerLoader } from "@worth/api";
import type { Route } from "./+types/idea-picture";

/** A picture of an idea that was sent, for whoever decides about it. */
export function loader({ request, context, params: { attachmentId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content } = await context.get(adminContext).api.ideas.attachment({ attachmentId });
    return new Response(content, {
      headers: { "content-type": "image/webp", "content-disposition": "inline", "cache-control": "no-store" },
    });
  });
}
