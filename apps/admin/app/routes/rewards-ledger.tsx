import { adminContext, answerLoader } from "@worth/api";
import { mostListedLines, type ListLedgerOutput } from "@worth/contracts";
import {
  ButtonLink,
  changeSearch,
  DataTable,
  EmptyState,
  PageHeading,
  Pagination,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useLocation } from "react-router";
import { LedgerFilters } from "../components/ledger/ledger-filters.tsx";
import { useFigureColumns, useWhatColumns } from "../components/ledger/line-columns.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readLedgerFilters } from "../server/read-ledger-filters.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/rewards-ledger";

type Line = ListLedgerOutput["rows"][number];

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("ledger:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const filters = readLedgerFilters(search);
    const { api } = context.get(adminContext);
    const list = withinEnd(request, await api.ledger.list({ ...filters, page: readPage(search) }));
    const { kind, unit, search: words } = filters;
    return { list, isFiltered: kind !== undefined || unit !== undefined || words !== "" };
  });
}

export default function RewardsLedger({ loaderData: { list, isFiltered } }: Route.ComponentProps) {
  const t = useAdminText();
  const { search } = useLocation();
  const columns = useColumns();
  const file = `/rewards/ledger.csv${changeSearch(search, { page: undefined })}`;
  return (
    <>
      <PageHeading
        title={useTitle(list)}
        sub={t("ledger:staff.list.sub")}
        actions={
          list.total > 0 && (
            <ButtonLink to={file} reloadDocument>
              {t("ledger:staff.list.export")}
            </ButtonLink>
          )
        }
      />
      <LedgerFilters units={list.units} />
      <DataTable
        caption={t("ledger:staff.list.caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id, customer }) => `${id} ${customer?.id ?? ""}`}
        empty={
          isFiltered ? (
            <EmptyState title={t("ledger:staff.list.none")}>{t("ledger:staff.list.noneText")}</EmptyState>
          ) : (
            <EmptyState title={t("ledger:staff.empty")}>{t("ledger:staff.emptyText")}</EmptyState>
          )
        }
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

function useTitle({ total }: ListLedgerOutput): string {
  const t = useAdminText();
  const format = useFormat();
  if (total === 0) return t("ledger:staff.list.headingNone");
  const words = { count: total, total: format.number(total) };
  return total === mostListedLines
    ? t("ledger:staff.list.headingMost", words)
    : t("ledger:staff.list.heading", words);
}

function useColumns(): TableColumn<Line>[] {
  const t = useAdminText();
  const [when, what] = useWhatColumns<Line>(({ customer }) => customer?.id ?? null);
  const figures = useFigureColumns<Line>(({ unit }) => unit);
  const who: TableColumn<Line> = {
    key: "who",
    header: t("ledger:staff.who"),
    cell: ({ customer, unit }) =>
      customer === null ? (
        t("ledger:staff.list.nobody")
      ) : (
        <TextLink to={`/customers/${customer.id}/ledger?unit=${unit}`}>{customer.displayName}</TextLink>
      ),
  };
  return [...(when ? [when] : []), who, ...(what ? [what] : []), ...figures];
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
