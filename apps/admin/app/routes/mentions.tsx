import { adminContext, answerLoader } from "@worth/api";
import { proofStates, sentiments } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  PageHeading,
  Pagination,
  TextLink,
  useFormat,
} from "@worth/ui";
import { useMentionColumns } from "../components/mentions/mention-columns.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/mentions";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("mentions:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const asked = search.get("state") === "all" ? undefined : "waiting";
    const list = await context.get(adminContext).api.mentions.list({
      state: readChoice(search, "state", proofStates) ?? asked,
      sentiment: readChoice(search, "sign", sentiments),
      page: readPage(search),
    });
    return withinEnd(request, list);
  });
}

export default function Mentions({ loaderData: list }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const columns = useMentionColumns();
  const mayBringIn = usePermission("imports.run");
  const { waitingCount, heardCount } = list;
  return (
    <>
      <PageHeading
        title={
          waitingCount === 0
            ? t("mentions:staff.heading.none")
            : t("mentions:staff.heading.some", { count: waitingCount, total: number(waitingCount) })
        }
        sub={t("mentions:staff.sub")}
        actions={mayBringIn && <ButtonLink to="/mentions/import">{t("mentions:staff.bringIn")}</ButtonLink>}
      />
      <p>
        <TextLink to="/mentions/heard">
          {t("mentions:staff.heardLink", { count: heardCount, total: number(heardCount) })}
        </TextLink>
      </p>
      <FilterChips
        label={t("mentions:staff.stateLabel")}
        param="state"
        chips={[
          { value: "", label: t("mentions:staff.states.waiting"), count: waitingCount },
          { value: "approved", label: t("mentions:staff.states.approved") },
          { value: "declined", label: t("mentions:staff.states.declined") },
          { value: "all", label: t("mentions:staff.all") },
        ]}
      />
      <FilterChips
        label={t("mentions:staff.signLabel")}
        param="sign"
        chips={[
          { value: "", label: t("mentions:staff.everySign") },
          ...sentiments.map((sign) => ({ value: sign, label: t(`mentions:sign.${sign}`) })),
        ]}
      />
      <DataTable
        caption={t("mentions:staff.caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("mentions:staff.empty")}>{t("mentions:staff.emptyText")}</EmptyState>}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
