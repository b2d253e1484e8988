import { adminContext, answerLoader } from "@worth/api";
import { concentrationMeasures, type ConcentrationMeasure } from "@worth/contracts";
import { FilterChips, PageHeading, useFormat } from "@worth/ui";
import { ConcentrationFigures, type SpreadProps } from "../components/insights/concentration-figures.tsx";
import { MemberComparison, RankComparison } from "../components/insights/crowd-comparison.tsx";
import { CustomerGroups } from "../components/insights/customer-groups.tsx";
import { KeyCustomers } from "../components/insights/key-customers.tsx";
import { SpreadCurves } from "../components/insights/spread-curves.tsx";
import { useHeldText } from "../components/insights/use-held-text.ts";
import { WithoutSpread } from "../components/insights/without-spread.tsx";
import { pageTitle } from "../components/page-title.ts";
import type { Refreshing } from "../components/refreshing.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/concentration";

const refreshing: Refreshing = { refreshSeconds: 2 };

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("insights:concentration.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const measure = readChoice(search, "measure", concentrationMeasures);
    const base = readChoice(search, "base", ["all", "buyers"]);
    const { insights } = context.get(adminContext).api;
    const concentration = await insights.concentration({ measure, base, page: readPage(search) });
    withinEnd(request, concentration.keyCustomers);
    const { spread, waiting, firstPurchaseAt } = concentration;
    const isComing = waiting !== null || (concentration.measure === "sales" && firstPurchaseAt !== null);
    const comparison = spread && (await insights.comparison());
    return { concentration, comparison, ...(spread === null && isComing && refreshing) };
  });
}

export default function Concentration({ loaderData }: Route.ComponentProps) {
  const t = useAdminText();
  const { concentration, comparison } = loaderData;
  const { spread, firstPurchaseAt } = concentration;
  const measures = concentrationMeasures.map((measure) => ({
    value: measure === "sales" ? "" : measure,
    label: t(`insights:concentration.measures.${measure}`),
  }));
  const bases = [
    { value: "", label: t("insights:concentration.bases.all") },
    { value: "buyers", label: t("insights:concentration.bases.buyers") },
  ];
  const switches = firstPurchaseAt !== null && (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      <FilterChips label={t("insights:concentration.measure")} param="measure" chips={measures} />
      <FilterChips label={t("insights:concentration.base")} param="base" chips={bases} />
    </div>
  );
  if (spread === null)
    return (
      <>
        <WithoutSpread concentration={concentration} />
        {switches}
      </>
    );
  return (
    <>
      <Finding concentration={concentration} spread={spread} />
      {switches}
      <ConcentrationFigures concentration={concentration} spread={spread} />
      <SpreadCurves concentration={concentration} spread={spread} />
      {comparison?.ranks && <RankComparison ranks={comparison.ranks} />}
      {comparison && (
        <>
          <MemberComparison members={comparison.members} others={comparison.others} />
          <CustomerGroups groups={comparison.groups} currency={comparison.currency} />
        </>
      )}
      <KeyCustomers concentration={concentration} />
    </>
  );
}

function Finding({ concentration, spread }: SpreadProps) {
  const t = useAdminText();
  const format = useFormat();
  const { measure, base, currency, firstPurchaseAt, lastPurchaseAt } = concentration;
  const heldText = useHeldText(measure, currency);
  const day = (at: string | null) => (at === null ? "" : format.date(at, "short"));
  const { customerCount, total, top1Share, top20Share, asOf } = spread;
  const sub = t(`insights:concentration.sub.${measure}`, {
    total: format.number(customerCount),
    held: heldText(total, "rounded"),
    first: day(firstPurchaseAt),
    last: day(lastPurchaseAt),
  });
  return (
    <PageHeading
      title={t(`insights:concentration.heading.${base}.${measure}`, {
        share: format.share(isOfFew(measure) ? top1Share : top20Share),
      })}
      sub={`${sub} ${t("insights:concentration.asOf", { at: format.date(asOf, "time") })}`}
    />
  );
}

/** What so few do that the top fifth would always have all of it. */
const isOfFew = (measure: ConcentrationMeasure): boolean =>
  measure === "participation" || measure === "word_of_mouth";

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
