import { adminContext, answerAction, answerLoader } from "@worth/api";
import { FilterChips, FormErrorSummary, Notice, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { BacktestSection } from "../components/insights/backtest-section.tsx";
import { ModelHeading } from "../components/insights/model-heading.tsx";
import { NoPurchases } from "../components/insights/no-purchases.tsx";
import { ParameterTable } from "../components/insights/parameter-table.tsx";
import { PoolFigures, type PoolProps } from "../components/insights/pool-figures.tsx";
import { RunHistory } from "../components/insights/run-history.tsx";
import { RunProgress } from "../components/insights/run-progress.tsx";
import { SpendFigures } from "../components/insights/spend-figures.tsx";
import { pageTitle } from "../components/page-title.ts";
import type { Refreshing } from "../components/refreshing.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/model";

const refreshing: Refreshing = { refreshSeconds: 5 };

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("insights:model.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const model = await context.get(adminContext).api.insights.model({ page: readPage(search) });
    withinEnd(request, model.runs);
    const fits = model.current?.fits ?? [];
    const fit = fits.find(({ pool }) => pool === search.get("pool")) ?? fits.at(0) ?? null;
    return { model, fit, ...(model.running && refreshing) };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async () => {
    await context.get(adminContext).api.insights.compute();
    return redirect("/insights/model");
  });
}

export default function Model({ loaderData: { model, fit }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const { errors, formError } = useRefusal(actionData, {});
  const { running, current, currency, hasPurchases, runs } = model;
  const chips = (current?.fits ?? []).map(({ pool }, index) => ({
    value: index === 0 ? "" : pool,
    label: t(`insights:model.pools.${pool}`),
  }));
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      <ModelHeading model={model} />
      {running && <RunProgress running={running} />}
      {!hasPurchases && <NoPurchases page="model" />}
      {current?.observedUntil && (
        <Notice>{t("insights:model.ended", { date: format.calendarDay(current.observedUntil) })}</Notice>
      )}
      {chips.length > 1 && <FilterChips label={t("insights:model.pool")} param="pool" chips={chips} />}
      {fit && <Pool fit={fit} currency={currency} />}
      {runs.total > 0 && <RunHistory runs={runs} />}
    </>
  );
}

function Pool({ fit, currency }: PoolProps) {
  const { body } = fit;
  return (
    <>
      <PoolFigures fit={fit} currency={currency} />
      <BacktestSection backtest={body.backtest} sampledCustomers={body.sampledCustomers} />
      <ParameterTable body={body} />
      <SpendFigures body={body} currency={currency} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
