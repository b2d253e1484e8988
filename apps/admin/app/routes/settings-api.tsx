import { adminContext, answerAction, answerLoader, type FormValues } from "@worth/api";
import { apiScopes, createApiKeyInput, parseInput, revokeApiKeyInput } from "@worth/contracts";
import { EmptyState, FormErrorSummary, Notice, PageHeading, Pagination, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { KeyForm } from "../components/api-keys/key-form.tsx";
import { KeyTable } from "../components/api-keys/key-table.tsx";
import { NewKey } from "../components/api-keys/new-key.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/settings-api";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("api:keys.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { api, portalUrl } = context.get(adminContext);
    const keys = await api.apiKeys.list({ page: readPage(search) });
    return { keys, docsUrl: `${portalUrl}/api/docs`, isRevoked: search.has("revoked") };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form: FormValues) => {
    const { apiKeys } = context.get(adminContext).api;
    if (form["intent"] === "revoke") {
      await apiKeys.revoke(parseInput(revokeApiKeyInput, { apiKeyId: form["apiKeyId"] }));
      return redirect("/settings/api?revoked");
    }
    const ticked = apiScopes.filter((scope) => form[scope] !== undefined);
    const scopes = ticked.length > 0 ? ticked : undefined;
    const { name } = form;
    const { key } = await apiKeys.create(parseInput(createApiKeyInput, { name, scopes }));
    // Told in the answer itself: an address, a cookie or a page that is asked for again must not hold it.
    return { kind: "made" as const, name: name ?? "", key };
  });
}

export default function SettingsApi({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const { keys, docsUrl, isRevoked } = loaderData;
  const { rows, total, page, pageSize } = keys;
  const made = actionData?.kind === "made" ? actionData : undefined;
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const isOfForm = refused?.values["intent"] === "create";
  const { errors, formError } = useRefusal(isOfForm ? undefined : refused, {});
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {isRevoked && !actionData && <Notice tone="success">{t("api:keys.saved")}</Notice>}
      {made && <NewKey name={made.name} value={made.key} />}
      <PageHeading
        title={
          total === 0
            ? t("api:keys.headingNone")
            : t("api:keys.heading", { count: total, total: number(total) })
        }
        sub={t("api:keys.sub")}
      />
      <p>
        <a className="text-accent underline" href={docsUrl}>
          {t("api:keys.docs")}
        </a>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("api:keys.headingNone")}>{t("api:keys.none")}</EmptyState>
      ) : (
        <KeyTable keys={rows} />
      )}
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
      <KeyForm key={made?.key ?? "first"} answer={isOfForm ? refused : undefined} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
