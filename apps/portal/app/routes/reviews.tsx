import { TextLink } from "@worth/ui";
import type { Route } from "./+types/reviews";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ReviewWall } from "../components/reviews/review-wall.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerReader } from "../server/answer-reader.ts";
import { readWall } from "../server/read-wall.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("reviews:wall.title"));

export const loader = (args: Route.LoaderArgs) => readWall(args);

export const action = (args: Route.ActionArgs) => answerReader(args);

export default function Reviews({ loaderData: wall, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <ReviewWall wall={wall} answer={actionData} />
      {wall.products.length > 0 && (
        <nav aria-label={t("reviews:wall.productsLabel")} className="flex flex-wrap gap-x-4 gap-y-2">
          {wall.products.map(({ id, name, count }) => (
            <TextLink key={id} to={`/reviews/${id}`}>
              {`${name} (${count})`}
            </TextLink>
          ))}
        </nav>
      )}
    </>
  );
}

export const ErrorBoundary = PageError;
