import { adminContext, answerLoader } from "@worth/api";
import type { LeversOutput } from "@worth/contracts";
import { FilterChips, Notice, PageHeading, useFormat } from "@worth/ui";
import { findLever } from "../components/insights/find-lever.ts";
import { CareView, LeverEffects } from "../components/insights/lever-effects.tsx";
import { LeverTable } from "../components/insights/lever-table.tsx";
import { NoPurchases } from "../components/insights/no-purchases.tsx";
import { PeriodForm } from "../components/insights/period-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readPeriods } from "../server/read-periods.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/levers";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("insights:levers.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const who = readChoice(search, "who", ["companies", "individuals"]);
    const { problems, ...periods } = readPeriods(search);
    const levers = await context.get(adminContext).api.insights.levers({ who, ...periods });
    return { levers, problems };
  });
}

export default function Levers({ loaderData: { levers, problems } }: Route.ComponentProps) {
  const t = useAdminText();
  const { before, after, result } = levers;
  if (!levers.hasPurchases)
    return (
      <>
        <PageHeading title={t("insights:levers.heading.empty")} />
        <NoPurchases page="levers" />
      </>
    );
  const unconverted = before.unconvertedPurchases + after.unconvertedPurchases;
  const chips = [
    { value: "", label: t("insights:levers.group.all") },
    { value: "companies", label: t("insights:levers.group.companies") },
    { value: "individuals", label: t("insights:levers.group.individuals") },
  ];
  return (
    <>
      <Finding levers={levers} />
      <FilterChips label={t("insights:levers.who")} param="who" chips={chips} />
      {unconverted > 0 && (
        <Notice tone="warn">{t("insights:levers.unconverted", { count: unconverted })}</Notice>
      )}
      {result.outcome === "split" && (
        <>
          <LeverEffects levers={levers} effects={result.effects} />
          <LeverTable levers={levers} />
          <CareView levers={levers} effects={result.effects} />
        </>
      )}
      <PeriodForm before={before} after={after} problems={problems} />
      {result.outcome === "refused" && <LeverTable levers={levers} />}
    </>
  );
}

function Finding({ levers: { before, after, currency, result } }: { levers: LeversOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const day = (date: string) => format.calendarDay(date, "short");
  if (result.outcome === "refused") {
    const { firstDay, lastDay } = result.period === "before" ? before : after;
    const reason = t(`insights:levers.refused.${result.reason}`, {
      first: day(firstDay),
      last: day(lastDay),
    });
    return (
      <PageHeading
        title={t("insights:levers.heading.refused")}
        sub={`${reason} ${t("insights:levers.refused.next")}`}
      />
    );
  }
  const sub = t("insights:levers.sub", {
    before: format.money(before.marginMinor, currency),
    after: format.money(after.marginMinor, currency),
    beforeFirst: day(before.firstDay),
    beforeLast: day(before.lastDay),
    afterFirst: day(after.firstDay),
    afterLast: day(after.lastDay),
  });
  const finding = findLever(result.effects, result.changeMinor);
  if (finding === null) return <PageHeading title={t("insights:levers.heading.same")} sub={sub} />;
  // A sign that stands alone at the end of a line is read past: the joiner keeps it with its amount.
  const signed = (amountMinor: number) =>
    format.money(amountMinor, currency, { signed: true, precision: "rounded" }).replace("−", "−\u2060");
  const { name, way, effectMinor } = finding;
  const isPart = Math.abs(effectMinor) <= Math.abs(result.changeMinor);
  const title = t(`insights:levers.heading.${isPart ? "of" : "beside"}`, {
    what: t(`insights:levers.finding.${name}_${way}`),
    effect: signed(effectMinor),
    change: signed(result.changeMinor),
  });
  return <PageHeading title={title} sub={sub} />;
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
