import { adminContext, answerLoader } from "@worth/api";
import type { TriageRowOutput } from "@worth/contracts";
import { triageActions } from "@worth/scoring";
import {
  ButtonLink,
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  Money,
  NameAndDetail,
  PageHeading,
  Pagination,
  PartLegend,
  TextLink,
  ValueBar,
  type TableColumn,
} from "@worth/ui";
import { NetValueText } from "../components/net-value.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ActionWord } from "../components/triage/action-word.tsx";
import { useReasonText } from "../components/triage/reason-text.ts";
import { TriageHeading } from "../components/triage/triage-heading.tsx";
import { usePermission } from "../components/use-permission.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/triage";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("triage:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const action = readChoice(search, "action", triageActions);
    const { api } = context.get(adminContext);
    return { list: withinEnd(request, await api.triage.list({ action, page: readPage(search) })) };
  });
}

export default function Triage({ loaderData: { list } }: Route.ComponentProps) {
  const t = useAdminText();
  const columns = useColumns(list.currency);
  const everyone = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const chips = [
    { value: "", label: t("triage:everyone"), count: everyone },
    ...triageActions.map((action) => ({
      value: action,
      label: t(`triage:action.${action}`),
      count: list.counts[action],
    })),
  ];
  if (everyone === 0) return <NobodyYet />;
  return (
    <>
      <TriageHeading list={list} />
      <FilterChips label={t("triage:filter")} param="action" chips={chips} />
      <DataTable
        caption={t("triage:caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ accountId }) => accountId}
        empty={<EmptyState title={t("triage:emptyFilter")} />}
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
    </>
  );
}

function useColumns(currency: string): TableColumn<TriageRowOutput>[] {
  const t = useAdminText();
  const reasonText = useReasonText(currency);
  return [
    { key: "who", header: t("triage:column.who"), rowHeader: true, cell: (row) => <Who row={row} /> },
    {
      key: "do",
      header: t("triage:column.do"),
      width: "nowrap",
      cell: ({ action }) => <ActionWord action={action} />,
    },
    { key: "why", header: t("triage:column.why"), width: "wide", cell: ({ reason }) => reasonText(reason) },
    {
      key: "value",
      header: t("triage:column.value"),
      numeric: true,
      cell: ({ headline, netMinor, netRange }) => (
        <div className="grid justify-items-end gap-1.5">
          <span className="font-semibold">
            <Money amountMinor={headline.totalMinor} currency={currency} precision="rounded" />
          </span>
          <ValueBar amounts={headline} currency={currency} />
          <span className="w-64 max-w-full text-sm text-muted text-balance">
            <NetValueText netMinor={netMinor} range={netRange} currency={currency} />
          </span>
        </div>
      ),
    },
  ];
}

function Who({ row: { kind, accountId, name, people, broughtCount } }: { row: TriageRowOutput }) {
  const t = useAdminText();
  const href = kind === "company" ? `/companies/${accountId}` : `/customers/${accountId}`;
  const details = [
    ...(kind === "company" ? [people.map(({ displayName }) => displayName).join(", ")] : []),
    ...(broughtCount > 0 ? [t("triage:brought", { count: broughtCount })] : []),
  ];
  return (
    <NameAndDetail
      name={<TextLink to={href}>{name}</TextLink>}
      detail={details.length > 0 ? details.join(" · ") : undefined}
    />
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
