import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/review-photo";
import { pictureResponse } from "../server/picture-response.ts";

/** A photo of a published review, or of what its author is writing. */
export function loader({ request, context, params: { photoId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () =>
    pictureResponse(await context.get(portalContext).api.reviewWall.photo({ photoId })),
  );
}
