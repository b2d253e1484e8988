import { adminContext, answerAction, answerLoader } from "@worth/api";
import { handOutInput, parseInput, perkStates, type ListPerksOutput } from "@worth/contracts";
import {
  ButtonLink,
  changeSearch,
  FilterChips,
  FormErrorSummary,
  Notice,
  PageHeading,
  Pagination,
  Section,
  useFormat,
} from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { PerkTable } from "../components/perks/perk-table.tsx";
import { RedemptionTable } from "../components/perks/redemption-table.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/rewards-perks";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("perks:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const state = readChoice(search, "state", perkStates);
    const { perks } = context.get(adminContext).api;
    const [list, waiting] = await Promise.all([
      perks.list({ state, page: readPage(search) }),
      perks.toHandOut({ page: readPage(search, "waiting") }),
    ]);
    return {
      list: withinEnd(request, list),
      waiting: withinEnd(request, waiting, "waiting"),
      state: state ?? null,
    };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ redemptionId }) => {
    await context.get(adminContext).api.perks.handOut(parseInput(handOutInput, { redemptionId }));
    return redirect(
      `/rewards/perks${changeSearch(new URL(request.url).search, { done: "handed-out", waiting: undefined })}`,
    );
  });
}

export default function RewardsPerks({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { list, waiting, state } = loaderData;
  const [search] = useSearchParams();
  const mayManage = usePermission("perks.manage");
  const mayHandOut = usePermission("perks.hand_out");
  const { errors, formError } = useRefusal(actionData, {});
  const chips = [
    { value: "", label: t("perks:staff.everything") },
    ...perkStates.map((value) => ({ value, label: t(`perks:staff.state.${value}`) })),
  ];
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {search.get("done") === "handed-out" && !actionData && (
        <Notice tone="success">{t("perks:staff.done.handed-out")}</Notice>
      )}
      <PageHeading
        title={useTitle(list)}
        sub={t("perks:staff.sub")}
        actions={
          mayManage ? (
            <ButtonLink variant="primary" to="/rewards/perks/new">
              {t("perks:staff.add")}
            </ButtonLink>
          ) : undefined
        }
      />
      {waiting.total > 0 && (
        <Section title={t("perks:staff.toHandOut")} sub={t("perks:staff.toHandOutSub")}>
          <RedemptionTable caption={t("perks:staff.toHandOut")} rows={waiting.rows} mayHandOut={mayHandOut} />
          <Pagination
            pageParam="waiting"
            page={waiting.page}
            pageSize={waiting.pageSize}
            totalCount={waiting.total}
          />
        </Section>
      )}
      <FilterChips label={t("perks:staff.filter")} param="state" chips={chips} />
      <PerkTable rows={list.rows} isFiltered={state !== null} />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </>
  );
}

/** What waits for a person first. */
function useTitle({ toHandOutCount, total }: ListPerksOutput): string {
  const t = useAdminText();
  const { number } = useFormat();
  if (toHandOutCount > 0)
    return t("perks:staff.heading.handOut", { count: toHandOutCount, total: number(toHandOutCount) });
  if (total === 0) return t("perks:staff.heading.none");
  return t("perks:staff.heading.offered", { count: total, total: number(total) });
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
