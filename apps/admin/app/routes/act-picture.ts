import { adminContext, answerLoader } from "@worth/api";
import type { Route } from "./+types/act-picture";

/** The picture a member showed of what they did, for whoever decides about it. */
export function loader({ request, context, params: { loggedActId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content } = await context.get(adminContext).api.acts.picture({ loggedActId });
    return new Response(content, {
      headers: { "content-type": "image/webp", "content-disposition": "inline", "cache-control": "no-store" },
    });
  });
}
