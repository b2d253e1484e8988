import { adminContext, answerLoader } from "@worth/api";
import { actKinds, type ActRowOutput } from "@worth/contracts";
import { advocacyRoles } from "@worth/scoring";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  Item,
  ItemList,
  NameAndDetail,
  PageHeading,
  Pagination,
  Section,
  Select,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { Form, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/acts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("acts:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const list = await context.get(adminContext).api.acts.list({
      kind: readChoice(search, "kind", actKinds),
      role: readChoice(search, "role", advocacyRoles),
      page: readPage(search),
    });
    return withinEnd(request, list);
  });
}

export default function Acts({ loaderData: list }: Route.ComponentProps) {
  const t = useAdminText();
  const { number, date } = useFormat();
  const { rows, total, page, pageSize, waiting } = list;
  return (
    <>
      <PageHeading
        title={
          total === 0
            ? t("acts:staff.headingNone")
            : t("acts:staff.heading", { count: total, total: number(total) })
        }
        sub={t("acts:staff.sub")}
      />
      {waiting.length > 0 && (
        <Section title={t("acts:staff.waiting")}>
          <ItemList label={t("acts:staff.waiting")}>
            {waiting.map(({ id, typeName, customer, loggedAt }) => (
              <Item
                key={id}
                title={
                  <TextLink to={`/acts/${id}`}>
                    {t("acts:staff.waitingOne", { type: typeName, name: customer.displayName })}
                  </TextLink>
                }
                detail={date(loggedAt)}
              />
            ))}
          </ItemList>
        </Section>
      )}
      <Filters />
      <DataTable
        caption={t("acts:staff.caption")}
        columns={useColumns()}
        rows={rows}
        rowKey={({ actId }) => actId}
        empty={<EmptyState title={t("acts:staff.empty")}>{t("acts:staff.emptyText")}</EmptyState>}
      />
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
    </>
  );
}

function Filters() {
  const t = useAdminText();
  const [search] = useSearchParams();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-4">
      <Select
        name="kind"
        label={t("acts:staff.kindLabel")}
        markOptional={false}
        placeholder={t("acts:staff.everything")}
        defaultValue={search.get("kind") ?? ""}
        choices={actKinds.map((kind) => ({ value: kind, label: t(`acts:kind.${kind}`) }))}
      />
      <Select
        name="role"
        label={t("acts:staff.roleLabel")}
        markOptional={false}
        placeholder={t("acts:staff.everyRole")}
        defaultValue={search.get("role") ?? ""}
        choices={advocacyRoles.map((role) => ({ value: role, label: t(`acts:role.${role}`) }))}
      />
      <Button>{t("acts:staff.show")}</Button>
    </Form>
  );
}

function useColumns(): TableColumn<ActRowOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  return [
    {
      key: "what",
      header: t("acts:staff.column.what"),
      rowHeader: true,
      width: "wide",
      cell: ({ title, kind }) => (
        <NameAndDetail
          name={<span className="[overflow-wrap:anywhere]">{title || t("acts:staff.untitled")}</span>}
          detail={t(`acts:kind.${kind}`)}
        />
      ),
    },
    {
      key: "who",
      header: t("acts:staff.column.who"),
      cell: ({ customer }) => (
        <TextLink to={`/customers/${customer.id}/acts`}>{customer.displayName}</TextLink>
      ),
    },
    { key: "role", header: t("acts:staff.column.role"), cell: ({ role }) => t(`acts:role.${role}`) },
    {
      key: "reach",
      header: t("acts:staff.column.reach"),
      numeric: true,
      cell: ({ touchCount }) => number(touchCount),
    },
    {
      key: "at",
      header: t("acts:staff.column.at"),
      width: "nowrap",
      cell: ({ occurredAt }) => <DateText at={occurredAt} style="short" />,
    },
  ];
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
