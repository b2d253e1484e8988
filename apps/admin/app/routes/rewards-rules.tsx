import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, saveRewardTermsInput } from "@worth/contracts";
import { ButtonLink, Notice, PageHeading, Section, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { readPointCost } from "../components/rules/point-cost.ts";
import { RuleTable } from "../components/rules/rule-table.tsx";
import { TermsForm } from "../components/rules/terms-form.tsx";
import { WorstCase } from "../components/rules/worst-case.tsx";
import { readMoneyField } from "../components/settings/money-field.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readWhole } from "../server/read-perk.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/rewards-rules";

const outcomes = ["terms"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("rules:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    ...(await context.get(adminContext).api.rules.list()),
    done: readChoice(searchOf(request), "done", outcomes) ?? null,
  }));
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { rules, programme } = context.get(adminContext).api;
    const { reportingCurrency } = await programme.get();
    const { budgetMinor, pointCostMinor, pointLifeDays } = form;
    await rules.saveTerms(
      parseInput(saveRewardTermsInput, {
        budgetMinor: readMoneyField(budgetMinor, reportingCurrency),
        pointCostMinor: readPointCost(pointCostMinor, reportingCurrency),
        pointLifeDays: readWhole(pointLifeDays),
      }),
    );
    return redirect("/rewards/rules?done=terms");
  });
}

export default function RewardsRules({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const { rules, worstCase, currency, budget, points, done } = loaderData;
  const mayManage = usePermission("rules.manage");
  const activeCount = rules.filter(({ state }) => state === "active").length;
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`rules:done.${done}`)}</Notice>}
      <PageHeading
        title={
          activeCount === 0
            ? t("rules:heading.none")
            : t("rules:heading.active", { count: activeCount, total: number(activeCount) })
        }
        sub={t("rules:sub")}
        actions={
          mayManage ? (
            <ButtonLink variant="primary" to="/rewards/rules/new">
              {t("rules:add")}
            </ButtonLink>
          ) : undefined
        }
      />
      <RuleTable rows={rules} currency={currency} />
      <Section title={t("rules:worst.title")}>
        <WorstCase worstCase={worstCase} currency={currency} />
      </Section>
      <TermsForm {...{ budget, points, currency, mayManage }} answer={actionData} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
