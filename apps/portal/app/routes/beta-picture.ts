import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/beta-picture";
import { pictureResponse } from "../server/picture-response.ts";

/** A screenshot for the member who gave it. */
export function loader({ request, context, params: { pictureId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () =>
    pictureResponse(await context.get(portalContext).api.beta.screenshot({ pictureId })),
  );
}
