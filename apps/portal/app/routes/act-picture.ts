import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/act-picture";
import { pictureResponse } from "../server/picture-response.ts";

/** The picture a member showed of what they did, for themselves. */
export function loader({ request, context, params: { loggedActId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { content } = await context.get(portalContext).api.acts.picture({ loggedActId });
    return pictureResponse({ content, isPublic: false });
  });
}
