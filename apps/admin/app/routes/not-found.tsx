import { AppError } from "@worth/contracts";
import { answerLoader } from "@worth/api";
import { pageTitle } from "../components/page-title.ts";
import type { Route } from "./+types/not-found";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("errors:code.not_found.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => Promise.reject(new AppError("not_found")));
}

/** Never shown: the loader always refuses. A page without one would be read as a resource. */
export default function NotFound() {
  return null;
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
