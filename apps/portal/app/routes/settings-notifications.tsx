import { answerAction, answerLoader, portalContext } from "@worth/api";
import { askKinds } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Notice, PageHeading, TextLink, useFormat } from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/settings-notifications";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("asks:title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, () => args.context.get(portalContext).api.asks.choices());
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async (form) => {
    await args.context.get(portalContext).api.asks.saveChoices({
      review: form["review"] !== undefined,
      answer: form["answer"] !== undefined,
      beta: form["beta"] !== undefined,
      consult: form["consult"] !== undefined,
      refer: form["refer"] !== undefined,
      vote: form["vote"] !== undefined,
    });
    return redirect("/settings/notifications?done=saved");
  });
}

/** Which kinds of asks a member takes. */
export default function Notifications({ loaderData, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const [search] = useSearchParams();
  const { formError } = useRefusal(actionData, {});
  const { choices, mostAsksAYear } = loaderData;
  return (
    <>
      {!actionData && search.get("done") === "saved" && <Notice tone="success">{t("asks:saved")}</Notice>}
      <PageHeading
        above={<TextLink to="/settings">{t("asks:back")}</TextLink>}
        title={t("asks:title")}
        sub={t("asks:sub", { count: mostAsksAYear, total: number(mostAsksAYear) })}
      />
      <Form method="post" className="grid max-w-lg gap-5">
        <FormErrorSummary errors={{}} formError={formError} />
        <fieldset className="grid gap-4">
          <legend className="mb-3 font-semibold">{t("asks:legend")}</legend>
          {askKinds.map((kind) => (
            <Checkbox
              key={kind}
              name={kind}
              label={t(`asks:kind.${kind}`)}
              hint={t(`asks:kind.${kind}Hint`)}
              defaultChecked={choices[kind]}
            />
          ))}
        </fieldset>
        <div>
          <Button variant="primary">{t("asks:save")}</Button>
        </div>
      </Form>
    </>
  );
}

export const ErrorBoundary = PageError;
