import { adminContext, answerLoader } from "@worth/api";
import { customerFilters, customerSorts } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  PageHeading,
  Pagination,
  PartLegend,
  parseSort,
  SearchForm,
  useFormat,
} from "@worth/ui";
import { useCustomerColumns } from "../components/customer/customer-columns.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/customers";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("customers:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const params = searchOf(request);
    const search = (params.get("q") ?? "").trim().slice(0, 120);
    const filter = readChoice(params, "filter", customerFilters) ?? "all";
    const order = parseSort(params.get("sort"));
    const list = await context.get(adminContext).api.customers.list({
      search,
      filter,
      sort: customerSorts.find((sort) => sort === order?.key) ?? "headline",
      direction: order?.direction === "ascending" ? "asc" : "desc",
      page: readPage(params),
    });
    return { list: withinEnd(request, list), search, isFiltered: search !== "" || filter !== "all" };
  });
}

export default function Customers({ loaderData: { list, search, isFiltered } }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const columns = useCustomerColumns(list.currency, true);
  const chips = customerFilters.map((filter) => ({
    value: filter === "all" ? "" : filter,
    label: t(`customers:filter.${filter}`),
  }));
  const total = format.number(list.total);
  const title =
    search === ""
      ? t("customers:heading", { count: list.total, total })
      : t("customers:headingFound", { count: list.total, total, search });
  return (
    <>
      <PageHeading title={title} sub={t("customers:sub")} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <FilterChips label={t("customers:filterLabel")} param="filter" chips={chips} />
        <SearchForm label={t("customers:searchHere")} />
      </div>
      <DataTable
        caption={t("customers:caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        defaultSort={{ key: "headline", direction: "descending" }}
        empty={isFiltered ? <NobodyFits /> : <NobodyYet />}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
      {list.total > 0 && <PartLegend />}
    </>
  );
}

function NobodyFits() {
  const t = useAdminText();
  const action = <ButtonLink to="/customers">{t("customers:empty.clear")}</ButtonLink>;
  return (
    <EmptyState title={t("customers:empty.found")} action={action}>
      {t("customers:empty.foundText")}
    </EmptyState>
  );
}

function NobodyYet() {
  const t = useAdminText();
  const action = usePermission("imports.run") && (
    <ButtonLink to="/import" variant="primary">
      {t("customers:empty.action")}
    </ButtonLink>
  );
  return (
    <EmptyState title={t("customers:empty.title")} action={action}>
      {t("customers:empty.text")}
    </EmptyState>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
