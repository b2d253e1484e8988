import { adminContext, answerAction, answerLoader } from "@worth/api";
import { markPaidInput, parseInput, payoutStates, type ListPayoutsOutput } from "@worth/contracts";
import {
  ButtonLink,
  changeSearch,
  FilterChips,
  FormErrorSummary,
  Notice,
  PageHeading,
  Pagination,
  useFormat,
} from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { PayoutTable } from "../components/payouts/payout-table.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/rewards-payouts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("payouts:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const state = readChoice(search, "state", payoutStates);
    const { api } = context.get(adminContext);
    const list = withinEnd(request, await api.payouts.list({ state, page: readPage(search) }));
    return { list, state: state ?? null };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ payoutId }) => {
    const input = parseInput(markPaidInput, { payoutIds: [payoutId] });
    const { paidCount } = await context.get(adminContext).api.payouts.markPaid(input);
    return redirect(
      `/rewards/payouts${changeSearch(new URL(request.url).search, { paid: String(paidCount) })}`,
    );
  });
}

export default function RewardsPayouts({ loaderData: { list, state }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const mayManage = usePermission("payouts.manage");
  const [search] = useSearchParams();
  const { errors, formError } = useRefusal(actionData, {});
  const paid = Number(search.get("paid") ?? 0);
  const chips = [
    { value: "", label: t("payouts:staff.everything") },
    ...payoutStates.map((value) => ({ value, label: t(`payouts:staff.state.${value}`) })),
  ];
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {paid > 0 && !actionData && (
        <Notice tone="success">{t("payouts:staff.paid", { count: paid, total: format.number(paid) })}</Notice>
      )}
      <PageHeading
        title={useTitle(list)}
        sub={t("payouts:staff.sub")}
        actions={
          mayManage && list.manualCount > 0 ? (
            <ButtonLink to="/rewards/payouts.csv" reloadDocument>
              {t("payouts:staff.export")}
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterChips label={t("payouts:staff.filter")} param="state" chips={chips} />
      <PayoutTable rows={list.rows} isFiltered={state !== null} mayManage={mayManage} />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

/** What waits for a person first. */
function useTitle({ parkedCount, manualCount }: ListPayoutsOutput): string {
  const t = useAdminText();
  const format = useFormat();
  const counted = (count: number) => ({ count, total: format.number(count) });
  if (parkedCount > 0) return t("payouts:staff.heading.parked", counted(parkedCount));
  if (manualCount > 0) return t("payouts:staff.heading.manual", counted(manualCount));
  return t("payouts:staff.heading.none");
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
