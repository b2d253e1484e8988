import { adminContext, answerAction, answerLoader, type FormValues } from "@worth/api";
import {
  AppError,
  nestPolicyNumbers,
  parseInput,
  policyBodySchema,
  type PolicyBody,
  type PolicyOutput,
} from "@worth/contracts";
import { Notice, PageHeading, useFormat } from "@worth/ui";
import { data, redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import type { PolicyAnswer } from "../components/policy/policy-answer.ts";
import { PolicyForm } from "../components/policy/policy-form.tsx";
import { ComputedNotice, MeanwhileNotice } from "../components/policy/policy-notices.tsx";
import { readPolicyField } from "../components/policy/policy-number.ts";
import { PolicyPreview } from "../components/policy/policy-preview.tsx";
import { PolicyTable } from "../components/policy/policy-table.tsx";
import { PolicyVersions } from "../components/policy/policy-versions.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/settings-policy";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("settingsValues:policy.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const policy = await context.get(adminContext).api.policy.get({
      from: readVersion(search, "from"),
      to: readVersion(search, "to"),
      page: readPage(search),
    });
    withinEnd(request, policy.versions);
    return { policy };
  });
}

function readVersion(search: URLSearchParams, name: string): number | undefined {
  const [digits] = /^[1-9]\d{0,5}$/.exec(search.get(name) ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export function action({ request, context }: Route.ActionArgs) {
  const { policy, programme } = context.get(adminContext).api;
  return answerAction({ request, context }, async (values) => {
    const { reportingCurrency } = await programme.get();
    const body = readDraft(values, reportingCurrency);
    if (values["intent"] === "preview")
      return data<PolicyAnswer>({ kind: "preview", preview: await policy.preview({ body }), values });
    if (values["intent"] !== "save") throw new AppError("invalid_input");
    const answer = await policy.save({ baseVersion: Number(values["baseVersion"]), body });
    if (answer.kind === "saved") return redirect(`/settings/policy?saved=${answer.version}`);
    return data<PolicyAnswer>({ kind: "changed_meanwhile", answer }, { status: 409 });
  });
}

function readDraft(values: FormValues, currency: string): PolicyBody {
  return parseInput(
    policyBodySchema,
    nestPolicyNumbers((field) => readPolicyField(values[field], field, currency)),
  );
}

export default function SettingsPolicy({ loaderData: { policy }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayManage = usePermission("policy.manage");
  const [search] = useSearchParams();
  const { current, currency } = policy;
  const isSaved = search.get("saved") === String(current.version) && !actionData;
  const meanwhile = actionData?.kind === "changed_meanwhile" ? actionData.answer : undefined;
  return (
    <>
      {isSaved && (
        <Notice tone="success">{t("settingsValues:policy.saved", { version: current.version })}</Notice>
      )}
      <Heading policy={policy} />
      <ComputedNotice policy={policy} />
      {mayManage ? (
        <div id="draft" className="grid grid-cols-1 gap-8">
          {meanwhile && <MeanwhileNotice answer={meanwhile} currency={currency} />}
          {actionData?.kind === "preview" && <PolicyPreview preview={actionData.preview} />}
          <PolicyForm
            // Another version in force, or somebody else's changes put in, begin another form.
            key={`${current.version} ${meanwhile?.current.version}`}
            version={meanwhile?.current.version ?? baseVersionOf(actionData, current.version)}
            body={meanwhile?.merged ?? current.body}
            currency={currency}
            answer={actionData}
          />
        </div>
      ) : (
        <>
          <Notice>{t("settingsValues:policy.readOnly")}</Notice>
          <PolicyTable body={current.body} currency={currency} />
        </>
      )}
      <PolicyVersions policy={policy} />
    </>
  );
}

/** A draft that comes back keeps the version it was made from, whatever is in force by now. */
function baseVersionOf(answer: PolicyAnswer | undefined, current: number): number {
  const typed = answer && answer.kind !== "changed_meanwhile" ? answer.values["baseVersion"] : undefined;
  return typed === undefined ? current : Number(typed);
}

function Heading({ policy: { current } }: { policy: PolicyOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { version, recordedAt, staffName } = current;
  const day = format.date(recordedAt);
  const since =
    staffName === null
      ? t("settingsValues:policy.since", { day })
      : t("settingsValues:policy.sinceBy", { day, name: staffName });
  return (
    <PageHeading
      title={t("settingsValues:policy.heading", { version })}
      sub={`${since} ${t("settingsValues:policy.sub")}`}
    />
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
