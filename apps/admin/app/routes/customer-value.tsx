import { adminContext, answerLoader } from "@worth/api";
import { valueBases, valuePartNames, type ValuePart } from "@worth/scoring";
import { ButtonLink, HeadlineFigure, Money, useFormat, ValueBar, WaterfallChart } from "@worth/ui";
import { BridgeTable } from "../components/customer/bridge-table.tsx";
import { ContributionTable } from "../components/customer/contribution-table.tsx";
import { CustomerIdeas } from "../components/customer/customer-ideas.tsx";
import { ExpectedNote } from "../components/customer/expected-note.tsx";
import { MemoFigures } from "../components/customer/memo-figures.tsx";
import { NetFigures } from "../components/customer/net-figures.tsx";
import { PartFigures } from "../components/customer/part-figures.tsx";
import { ReachLines } from "../components/customer/reach-lines.tsx";
import { PastDayForm, PastDayNotice } from "../components/customer/past-day.tsx";
import { StandingSentence } from "../components/customer/standing-sentence.tsx";
import { useCustomer } from "../components/customer/use-customer.ts";
import { ValueLines } from "../components/customer/value-lines.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, readMomentOf, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/customer-value";

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName;
  return pageTitle(args, (t) => name ?? t("customers:title"));
};

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const basis = readChoice(search, "basis", valueBases) ?? "headline";
    const part: ValuePart = readChoice(search, "part", valuePartNames) ?? "own";
    const asOf = readMomentOf(search, "asOf");
    const { api } = context.get(adminContext);
    const ideas = await api.changelog.ofCustomer({ customerId, asOf });
    const [value, lines, reach] = await Promise.all([
      api.customers.value({ customerId, asOf }),
      api.customers.lines({ customerId, basis, part, asOf, page: readPage(search) }),
      api.impact.reach({ customerId }),
    ]);
    return { value, ideas, lines: withinEnd(request, lines), basis, part, reach };
  });
}

export default function CustomerValue({
  loaderData: { value, ideas, reach, ...lines },
}: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const customer = useCustomer();
  const mayMerge = usePermission("customers.merge");
  const { currency, headline, net, netRange, bridge, contribution, expected, asOf, policyVersion } = value;
  return (
    <>
      <PastDayNotice value={value} />
      {!value.isPast && <StandingSentence customer={customer} />}
      <div className="grid gap-3">
        <HeadlineFigure
          label={t("value:lines.headline")}
          value={<Money amountMinor={headline.totalMinor} currency={currency} precision="rounded" />}
          detail={t("value:overlap")}
        />
        <ValueBar amounts={headline} currency={currency} size="full" />
      </div>
      <PartFigures headline={headline} currency={currency} hasLines expected={expected} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[1.25fr_1fr]">
        <WaterfallChart
          title={t("value:waterfall")}
          parts={headline}
          netMinor={net.totalMinor}
          currency={currency}
        />
        <NetFigures netMinor={net.totalMinor} range={netRange} currency={currency} />
      </div>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
        <BridgeTable bridge={bridge} currency={currency} />
        <ContributionTable contribution={contribution} currency={currency} />
      </div>
      <MemoFigures value={value} />
      <ExpectedNote expected={expected} isPast={value.isPast} />
      <CustomerIdeas ideas={ideas} />
      {!value.isPast && <ReachLines reach={reach} />}
      <ValueLines {...lines} />
      <footer className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-t border-line pt-4">
        <p className="text-sm text-muted">
          {t("value:basisNote", { date: format.date(asOf, "time"), version: policyVersion })}
        </p>
        <PastDayForm />
        {mayMerge && (
          <ButtonLink to={`/customers/${customer.id}/merge`} variant="quiet" size="small">
            {t("customers:merge.link")}
          </ButtonLink>
        )}
      </footer>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
