import { adminContext, answerAction, answerLoader } from "@worth/api";
import { triageCrowds, triageWork, type ListTriageOutput } from "@worth/contracts";
import { triageActions } from "@worth/scoring";
import {
  ButtonLink,
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  Notice,
  PageHeading,
  Pagination,
  PartLegend,
  useFormat,
} from "@worth/ui";
import { pageTitle } from "../components/page-title.ts";
import { useTriageColumns } from "../components/triage/triage-columns.tsx";
import { TriageHeading } from "../components/triage/triage-heading.tsx";
import { WorkBar } from "../components/triage/work-bar.tsx";
import { workFormId } from "../components/triage/work-form-id.ts";
import { WorkToast } from "../components/triage/work-toast.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import { workOnTriage } from "../server/work-on-triage.ts";
import type { Route } from "./+types/triage";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("triage:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const action = readChoice(search, "action", triageActions);
    const crowd = readChoice(search, "crowd", triageCrowds) ?? "all";
    const work = readChoice(search, "work", triageWork) ?? "open";
    const { api } = context.get(adminContext);
    const list = await api.triage.list({ action, crowd, work, page: readPage(search) });
    return { list: withinEnd(request, list), work };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  // Ticked accounts share one name, which a record of texts would fold into the last.
  const copy = request.clone();
  return answerAction({ request, context }, async () =>
    workOnTriage(context.get(adminContext).api, await copy.formData()),
  );
}

export default function Triage({ loaderData: { list, work }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const mayWork = usePermission("triage.work");
  const columns = useTriageColumns(list.currency, mayWork);
  if (!list.hasAccounts) return <NobodyYet />;
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  return (
    <>
      <TriageHeading list={list} work={work} />
      {actionData?.kind === "undone" && <Notice tone="success">{t("triage:toast.undone")}</Notice>}
      {list.observedUntil !== null && (
        <Notice>{t("triage:ended", { date: format.calendarDay(list.observedUntil) })}</Notice>
      )}
      <Filters counts={list.counts} />
      {mayWork && list.rows.length > 0 && <WorkBar staff={list.staff} answer={refused} />}
      <DataTable
        caption={t("triage:caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ accountId }) => accountId}
        selection={mayWork ? { form: workFormId, name: "accountId", label: ({ name }) => name } : undefined}
        empty={<EmptyState title={t(`triage:emptyWork.${work}`)} />}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
      <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm text-muted">
        <PartLegend />
        {list.asOf !== null && (
          <p>
            {t("triage:asOf")} <DateText at={list.asOf} style="time" />
          </p>
        )}
      </footer>
      {actionData && actionData.kind !== "refused" && actionData.kind !== "undone" && (
        <WorkToast worked={actionData} />
      )}
    </>
  );
}

/** What to do, which customers, and what staff did about them: three choices that hold together. */
function Filters({ counts }: Pick<ListTriageOutput, "counts">) {
  const t = useAdminText();
  const everyone = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const actions = triageActions.map((action) => ({
    value: action,
    label: t(`triage:action.${action}`),
    count: counts[action],
  }));
  return (
    <div className="grid gap-2">
      <FilterChips
        label={t("triage:filter")}
        param="action"
        chips={[{ value: "", label: t("triage:everyone"), count: everyone }, ...actions]}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <FilterChips
          label={t("triage:crowdLabel")}
          param="crowd"
          chips={triageCrowds.map((crowd) => ({
            value: crowd === "all" ? "" : crowd,
            label: t(`triage:crowd.${crowd}`),
          }))}
        />
        <FilterChips
          label={t("triage:workLabel")}
          param="work"
          chips={triageWork.map((name) => ({
            value: name === "open" ? "" : name,
            label: t(`triage:work.${name}`),
          }))}
        />
      </div>
    </div>
  );
}

/** A programme without customers yet. */
function NobodyYet() {
  const t = useAdminText();
  const mayImport = usePermission("imports.run");
  return (
    <>
      <PageHeading title={t("triage:heading.nobody")} />
      <EmptyState
        title={t("triage:empty.title")}
        action={
          mayImport && (
            <ButtonLink to="/import" variant="primary">
              {t("triage:empty.action")}
            </ButtonLink>
          )
        }
      >
        {t("triage:empty.text")}
      </EmptyState>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
