import { adminContext, answerAction, answerLoader } from "@worth/api";
import { confirmHeardInput, parseInput, type HeardRowOutput } from "@worth/contracts";
import {
  Button,
  EmptyState,
  FormErrorSummary,
  Item,
  ItemList,
  Notice,
  PageHeading,
  Pagination,
  Select,
  TextLink,
  VisuallyHidden,
  useFormat,
} from "@worth/ui";
import { Form } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/mentions-heard";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("mentions:staff.heard.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { mentions } = context.get(adminContext).api;
    return withinEnd(request, await mentions.heard({ page: readPage(searchOf(request)) }));
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ heardAnswerId, customerId }) => {
    const named = { heardAnswerId, customerId: customerId || null };
    await context.get(adminContext).api.mentions.confirmHeard(parseInput(confirmHeardInput, named));
    return { kind: "confirmed" as const };
  });
}

export default function Heard({ loaderData: list, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const refusal = useRefusal(actionData?.kind === "refused" ? actionData : undefined, {});
  const { rows, total, page, pageSize } = list;
  return (
    <>
      <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
      {actionData?.kind === "confirmed" && (
        <Notice tone="success">{t("mentions:staff.heard.confirmed")}</Notice>
      )}
      <PageHeading
        above={<TextLink to="/mentions">{t("mentions:staff.back")}</TextLink>}
        title={
          total === 0
            ? t("mentions:staff.heard.heading.none")
            : t("mentions:staff.heard.heading.some", { count: total, total: number(total) })
        }
        sub={t("mentions:staff.heard.sub")}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("mentions:staff.heard.empty")}>{t("mentions:staff.heard.emptyText")}</EmptyState>
      ) : (
        <ItemList label={t("mentions:staff.heard.list")}>
          {rows.map((row) => (
            <Answer key={row.id} row={row} />
          ))}
        </ItemList>
      )}
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
    </>
  );
}

function Answer({ row: { id, customer, source, words, candidates, answeredAt } }: { row: HeardRowOutput }) {
  const t = useAdminText();
  const { date } = useFormat();
  const mayDecide = usePermission("acts.decide");
  const name = customer.displayName;
  return (
    <Item
      title={<TextLink to={`/customers/${customer.id}`}>{name}</TextLink>}
      detail={t(`mentions:staff.heard.source.${source}`, { date: date(answeredAt) })}
    >
      <p className="[overflow-wrap:anywhere]">{t("mentions:staff.heard.said", { words })}</p>
      {mayDecide && (
        <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
          <input type="hidden" name="heardAnswerId" value={id} />
          <Select
            name="customerId"
            id={`named-${id}`}
            label={t("mentions:staff.heard.who", { name })}
            markOptional={false}
            defaultValue={candidates[0]?.id ?? ""}
            choices={[
              ...candidates.map((person) => ({ value: person.id, label: person.displayName })),
              { value: "", label: t("mentions:staff.heard.nobody") },
            ]}
          />
          <Button>
            {t("mentions:staff.heard.confirm")}
            <VisuallyHidden> {t("mentions:staff.heard.confirmName", { name })}</VisuallyHidden>
          </Button>
        </Form>
      )}
    </Item>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
