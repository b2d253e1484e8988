import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/ideas-similar";

/** Ideas like a title that is being typed. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => {
    const title = new URL(request.url).searchParams.get("title") ?? "";
    return context.get(portalContext).api.ideaBoards.similar({ title: title.slice(0, 120) });
  });
}
