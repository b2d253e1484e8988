import { adminContext, answerLoader } from "@worth/api";
import { referralStates, type ListReferralsOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  Money,
  NameAndDetail,
  PageHeading,
  Pagination,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { pageTitle } from "../components/page-title.ts";
import { ReferralStateTag } from "../components/referral/referral-state-tag.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { useProgramme } from "../components/use-programme.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/referrals";

type Row = ListReferralsOutput["rows"][number];

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staffReferrals:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const state = readChoice(search, "state", referralStates);
    const { api } = context.get(adminContext);
    const list = await api.referrals.list({ state, page: readPage(search) });
    return { list: withinEnd(request, list), state: state ?? null };
  });
}

export default function Referrals({ loaderData: { list, state } }: Route.ComponentProps) {
  const t = useAdminText();
  const { refundWindowDays } = useProgramme();
  const columns = useColumns();
  const chips = [
    { value: "", label: t("staffReferrals:everything") },
    ...referralStates.map((value) => ({ value, label: t(`staffReferrals:state.${value}`) })),
  ];
  return (
    <>
      <PageHeading title={useTitle(list, state)} sub={t("staffReferrals:sub", { count: refundWindowDays })} />
      <FilterChips label={t("staffReferrals:filter")} param="state" chips={chips} />
      <DataTable
        caption={t("staffReferrals:caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={
          state === null ? (
            <EmptyState title={t("staffReferrals:empty.title")}>{t("staffReferrals:empty.text")}</EmptyState>
          ) : (
            <EmptyState title={t("staffReferrals:empty.filtered")} />
          )
        }
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

function useTitle({ total }: ListReferralsOutput, state: Row["state"] | null): string {
  const t = useAdminText();
  const format = useFormat();
  if (total === 0 && state === null) return t("staffReferrals:heading.none");
  if (state === "on_hold") return t("staffReferrals:heading.held", { count: total });
  return t("staffReferrals:heading.some", { count: total, total: format.number(total) });
}

function useColumns(): TableColumn<Row>[] {
  const t = useAdminText();
  return [
    {
      key: "friend",
      header: t("staffReferrals:column.friend"),
      rowHeader: true,
      cell: ({ id, referee }) => <TextLink to={`/referrals/${id}`}>{referee.displayName}</TextLink>,
    },
    {
      key: "referrer",
      header: t("staffReferrals:column.referrer"),
      cell: ({ referrer }) => <TextLink to={`/customers/${referrer.id}`}>{referrer.displayName}</TextLink>,
    },
    {
      key: "source",
      header: t("staffReferrals:column.source"),
      width: "nowrap",
      cell: ({ source }) => t(`staffReferrals:source.${source}`),
    },
    {
      key: "state",
      header: t("staffReferrals:column.state"),
      cell: (row) => <Standing row={row} />,
    },
    {
      key: "reward",
      header: t("staffReferrals:column.reward"),
      numeric: true,
      cell: ({ rewardMinor, currency }) =>
        rewardMinor !== null && <Money amountMinor={rewardMinor} currency={currency} />,
    },
    {
      key: "since",
      header: t("staffReferrals:column.since"),
      width: "nowrap",
      cell: ({ createdAt }) => <DateText at={createdAt} style="short" />,
    },
  ];
}

function Standing({ row: { state, holdUntil, reason } }: { row: Row }) {
  const t = useAdminText();
  const format = useFormat();
  const isHeld = state === "on_hold" && holdUntil !== null;
  const until = isHeld ? t("staffReferrals:until", { date: format.date(holdUntil, "time") }) : undefined;
  return (
    <NameAndDetail
      name={<ReferralStateTag state={state} />}
      detail={reason ? t(`staffReferrals:reason.${reason}`) : until}
    />
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
