import { adminContext, answerLoader } from "@worth/api";
import { valuePartNames, type ValuePart } from "@worth/scoring";
import { HeadlineFigure, Money, useFormat, ValueBar, WaterfallChart } from "@worth/ui";
import { BridgeTable } from "../components/customer/bridge-table.tsx";
import { NetFigures } from "../components/customer/net-figures.tsx";
import { PartFigures } from "../components/customer/part-figures.tsx";
import { ValueLines } from "../components/customer/value-lines.tsx";
import { useCustomer } from "../components/customer/use-customer.ts";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/customer-value";

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName;
  return pageTitle(args, (t) => name ?? t("customers:title"));
};

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const basis = readChoice(search, "basis", ["headline", "net"]) ?? "headline";
    const part: ValuePart = readChoice(search, "part", valuePartNames) ?? "own";
    const { api } = context.get(adminContext);
    const lines = await api.customers.lines({ customerId, basis, part, page: readPage(search) });
    return { lines: withinEnd(request, lines), basis, part };
  });
}

export default function CustomerValue({ loaderData }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const { value } = useCustomer();
  const { currency, headline, net, netRange, bridge, contributionMinor, asOf, policyVersion } = value;
  return (
    <>
      <div className="grid gap-3">
        <HeadlineFigure
          label={t("value:lines.headline")}
          value={<Money amountMinor={headline.totalMinor} currency={currency} precision="rounded" />}
          detail={t("value:overlap")}
        />
        <ValueBar amounts={headline} currency={currency} size="full" />
      </div>
      <PartFigures headline={headline} currency={currency} hasLines />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[1.25fr_1fr]">
        <WaterfallChart
          title={t("value:waterfall")}
          parts={headline}
          netMinor={net.totalMinor}
          currency={currency}
        />
        <NetFigures
          netMinor={net.totalMinor}
          range={netRange}
          contributionMinor={contributionMinor}
          currency={currency}
        />
      </div>
      <BridgeTable bridge={bridge} currency={currency} />
      <ValueLines {...loaderData} />
      <p className="text-sm text-muted">
        {t("value:basisNote", { date: format.date(asOf, "time"), version: policyVersion })}
      </p>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
