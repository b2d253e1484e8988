import { answerLoader, portalContext } from "@worth/api";
import { getOutsideDeskInput, parseInput } from "@worth/contracts";
import { ButtonLink, Notice, PageHeading, Section } from "@worth/ui";
import { useSearchParams } from "react-router";
import type { Route } from "./+types/reviews-elsewhere";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ProofForm } from "../components/reviews/proof-form.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerOutsideForm } from "../server/answer-outside-form.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => t("asking:elsewhere.title", { site: args.loaderData?.desk.destination.name ?? "" }));

/** The product and the site an address names. @throws AppError invalid_input, which a page shows as not found */
function askedOf(request: Request) {
  const { searchParams } = new URL(request.url);
  return parseInput(getOutsideDeskInput, {
    productId: searchParams.get("product"),
    destinationId: searchParams.get("site"),
  });
}

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => ({
    desk: await args.context.get(portalContext).api.reviews.elsewhere(askedOf(args.request)),
  }));
}

export const action = (args: Route.ActionArgs) => answerOutsideForm(args, askedOf(args.request));

export default function ReviewElsewhere({ loaderData: { desk }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const [search] = useSearchParams();
  const { product, destination, hasIncentive, shown } = desk;
  const names = { product: product.name, site: destination.name };
  const isDone = !actionData && search.get("done") === "sent";
  return (
    <>
      {isDone && <Notice tone="success">{t("asking:elsewhere.sent")}</Notice>}
      <PageHeading
        title={t("asking:elsewhere.heading", names)}
        sub={t("asking:elsewhere.sub")}
        actions={
          <ButtonLink to={destination.url} rel="noreferrer">
            {t("asking:elsewhere.go", names)}
          </ButtonLink>
        }
      />
      {hasIncentive && <Notice>{t("asking:elsewhere.incentive")}</Notice>}
      {shown && !isDone && <Notice>{t(`asking:elsewhere.state.${shown.state}`)}</Notice>}
      {(shown === null || shown.state === "refused") && (
        <Section title={t("asking:elsewhere.showTitle")} sub={t("asking:elsewhere.showSub")}>
          <ProofForm answer={actionData} />
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = PageError;
