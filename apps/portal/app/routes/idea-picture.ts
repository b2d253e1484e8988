import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/idea-picture";
import { pictureResponse } from "../server/picture-response.ts";

/** A picture of an idea its reader sees, or of what they are writing. */
export function loader({ request, context, params: { attachmentId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () =>
    pictureResponse(await context.get(portalContext).api.ideaBoards.attachment({ attachmentId })),
  );
}
