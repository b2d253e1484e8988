import { adminContext, answerAction, answerLoader } from "@worth/api";
import { AppError } from "@worth/contracts";
import { Notice, PageHeading, Section } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { AskingForm } from "../components/reviews/asking-form.tsx";
import { ProductAskingForm } from "../components/reviews/product-asking-form.tsx";
import { SiteForm } from "../components/reviews/site-form.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readAskingForm, readProductForm, readSiteForm } from "../server/read-review-asking.ts";
import type { Route } from "./+types/settings-reviews";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("asking:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(adminContext).api.reviewAsking.get());
}

export function action({ request, context }: Route.ActionArgs) {
  const { reviewAsking } = context.get(adminContext).api;
  return answerAction({ request, context }, async (form) => {
    const { intent } = form;
    if (intent === "asking") await reviewAsking.save(readAskingForm(form));
    else if (intent === "product") await reviewAsking.saveProduct(readProductForm(form));
    else if (intent === "site") await reviewAsking.saveDestination(readSiteForm(form));
    else throw new AppError("invalid_input");
    return redirect("/settings/reviews?saved=1");
  });
}

export default function SettingsReviews({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayManage = usePermission("programme.manage");
  const [search] = useSearchParams();
  const { asking, destinations, products } = loaderData;
  /** Each form answers for itself; its id is the row it is about. */
  const answerOf = (intent: string, idField?: string, id = "") =>
    actionData?.values["intent"] === intent && (!idField || actionData.values[idField] === id)
      ? actionData
      : undefined;
  return (
    <>
      {search.has("saved") && !actionData && <Notice tone="success">{t("asking:saved")}</Notice>}
      <PageHeading title={t("asking:title")} sub={t("asking:sub")} />
      {!mayManage && <Notice>{t("asking:readOnly")}</Notice>}
      <fieldset disabled={!mayManage} className="contents">
        <Section title={t("asking:when.title")}>
          <AskingForm key={JSON.stringify(asking)} asking={asking} answer={answerOf("asking")} />
        </Section>
        <Section title={t("asking:sites.title")} sub={t("asking:sites.sub")}>
          {[...destinations, null].map((site) => (
            <SiteForm
              key={site?.id ?? `new ${destinations.length}`}
              site={site}
              answer={answerOf("site", "siteId", site?.id)}
            />
          ))}
        </Section>
        <Section title={t("asking:products.title")} sub={t("asking:products.sub")}>
          {products.length === 0 && <p>{t("asking:products.none")}</p>}
          {products.map((product) => (
            <ProductAskingForm
              key={product.productId}
              product={product}
              sites={destinations}
              answer={answerOf("product", "productId", product.productId)}
            />
          ))}
        </Section>
      </fieldset>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
