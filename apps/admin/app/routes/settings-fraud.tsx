import { adminContext, answerAction, answerLoader } from "@worth/api";
import { AppError } from "@worth/contracts";
import { ButtonLink, Notice, PageHeading } from "@worth/ui";
import { data, redirect, useSearchParams } from "react-router";
import { FraudForm } from "../components/fraud/fraud-form.tsx";
import { FraudPreview } from "../components/fraud/fraud-preview.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readFraudForm } from "../server/read-fraud-form.ts";
import type { Route } from "./+types/settings-fraud";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("fraud:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { fraud } = context.get(adminContext).api;
    const settings = await fraud.settings();
    return { settings, preview: await fraud.preview(settings) };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  const { fraud } = context.get(adminContext).api;
  return answerAction({ request, context }, async (values) => {
    const draft = readFraudForm(values);
    if (values["intent"] === "preview")
      return data({ kind: "preview" as const, preview: await fraud.preview(draft), values });
    if (values["intent"] !== "save") throw new AppError("invalid_input");
    await fraud.save(draft);
    return redirect("/settings/fraud?saved=1");
  });
}

export default function SettingsFraud({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayManage = usePermission("fraud.manage");
  const [search] = useSearchParams();
  const { settings } = loaderData;
  const draft = actionData?.kind === "preview" ? actionData : undefined;
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  return (
    <>
      {search.has("saved") && !actionData && <Notice tone="success">{t("fraud:saved")}</Notice>}
      <PageHeading
        title={t("fraud:title")}
        sub={t("fraud:sub")}
        actions={<ButtonLink to="/rewards/queue">{t("fraud:queue")}</ButtonLink>}
      />
      <FraudPreview preview={draft?.preview ?? loaderData.preview} isDraft={draft !== undefined} />
      {mayManage ? (
        <FraudForm
          // What was saved begins another form.
          key={JSON.stringify(settings)}
          settings={settings}
          typed={draft?.values ?? refused?.values}
          refused={refused}
        />
      ) : (
        <Notice>{t("fraud:readOnly")}</Notice>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
