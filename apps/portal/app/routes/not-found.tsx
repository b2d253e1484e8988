import { answerLoader } from "@worth/api";
import { AppError } from "@worth/contracts";
import type { Route } from "./+types/not-found";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("errors:code.not_found.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    throw new AppError("not_found");
  });
}

/** Never shown: the loader always refuses. A route without a component would answer data instead of a page. */
export default function NotFound() {
  return null;
}

export const ErrorBoundary = PageError;
