import { adminContext, answerAction, answerLoader } from "@worth/api";
import { leadStages, moveLeadInput, parseInput, type ListLeadsOutput } from "@worth/contracts";
import {
  changeSearch,
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  FormErrorSummary,
  NameAndDetail,
  Notice,
  PageHeading,
  Pagination,
  Tag,
  TextLink,
  type TableColumn,
} from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { CloseLeadCard } from "../components/referral/close-lead-card.tsx";
import { LeadMoves } from "../components/referral/lead-moves.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/leads";

type Lead = ListLeadsOutput["rows"][number];

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staffReferrals:leads.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const stage = readChoice(search, "stage", leadStages);
    const { api } = context.get(adminContext);
    const list = withinEnd(request, await api.leads.list({ stage, page: readPage(search) }));
    const find = (name: string) => list.rows.find(({ id }) => id === search.get(name)) ?? null;
    const as = readChoice(search, "as", ["won", "lost"]) ?? null;
    return { list, stage: stage ?? null, closing: find("close"), as, moved: find("moved") };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ leadId, stage }) => {
    const input = parseInput(moveLeadInput, { leadId, stage });
    await context.get(adminContext).api.leads.move(input);
    const changes = { close: undefined, as: undefined, moved: input.leadId };
    return redirect(`/leads${changeSearch(new URL(request.url).search, changes)}`);
  });
}

export default function Leads({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { list, stage, closing, as, moved } = loaderData;
  const mayMove = usePermission("leads.move");
  const columns = useColumns(mayMove);
  const { errors, formError } = useRefusal(actionData, {});
  const chips = [
    { value: "", label: t("staffReferrals:leads.everything") },
    ...leadStages.map((value) => ({ value, label: t(`staffReferrals:leads.stage.${value}`) })),
  ];
  const everyStage = stage === null;
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {moved && (
        <Notice tone="success">
          {t("staffReferrals:leads.moved", {
            company: moved.companyName,
            stage: t(`staffReferrals:leads.stage.${moved.stage}`),
          })}
        </Notice>
      )}
      <PageHeading title={useTitle(list, everyStage)} sub={t("staffReferrals:leads.sub")} />
      {closing && as && mayMove && <CloseLeadCard lead={closing} stage={as} />}
      <FilterChips label={t("staffReferrals:leads.filter")} param="stage" chips={chips} />
      <DataTable
        caption={t("staffReferrals:leads.caption")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={
          everyStage ? (
            <EmptyState title={t("staffReferrals:leads.empty")}>
              {t("staffReferrals:leads.emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("staffReferrals:leads.emptyFilter")} />
          )
        }
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

/** Counts those that wait while all of them are in view, else those shown. */
function useTitle({ rows, total, pageSize }: ListLeadsOutput, everyStage: boolean): string {
  const t = useAdminText();
  if (!everyStage || total > pageSize) return t("staffReferrals:leads.heading.shown", { count: total });
  const count = rows.filter(({ stage }) => stage !== "won" && stage !== "lost").length;
  return count === 0
    ? t("staffReferrals:leads.heading.none")
    : t("staffReferrals:leads.heading.open", { count });
}

function useColumns(mayMove: boolean): TableColumn<Lead>[] {
  const t = useAdminText();
  const columns: TableColumn<Lead>[] = [
    {
      key: "company",
      header: t("staffReferrals:leads.column.company"),
      rowHeader: true,
      cell: ({ companyName, contactName, contactEmail }) => (
        <NameAndDetail name={companyName} detail={`${contactName}, ${contactEmail}`} />
      ),
    },
    {
      key: "need",
      header: t("staffReferrals:leads.column.need"),
      width: "wide",
      cell: ({ need }) => <span className="line-clamp-4 whitespace-pre-line">{need}</span>,
    },
    {
      key: "referrer",
      header: t("staffReferrals:leads.column.referrer"),
      cell: ({ referrer, createdAt }) => (
        <NameAndDetail
          name={<TextLink to={`/customers/${referrer.id}`}>{referrer.displayName}</TextLink>}
          detail={<DateText at={createdAt} style="short" />}
        />
      ),
    },
    {
      key: "stage",
      header: t("staffReferrals:leads.column.stage"),
      cell: ({ stage }) => <StageTag stage={stage} />,
    },
  ];
  const moves: TableColumn<Lead> = {
    key: "move",
    header: t("staffReferrals:leads.column.move"),
    cell: (lead) => <LeadMoves lead={lead} />,
  };
  return mayMove ? [...columns, moves] : columns;
}

function StageTag({ stage }: { stage: Lead["stage"] }) {
  const t = useAdminText();
  const tone = stage === "won" ? "accent" : stage === "lost" ? "bad" : "neutral";
  return <Tag tone={tone}>{t(`staffReferrals:leads.stage.${stage}`)}</Tag>;
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
