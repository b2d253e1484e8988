import { adminContext, answerLoader } from "@worth/api";
import { Breadcrumb, DataTable, EmptyState, PageHeading, Section, ValueBar, WaterfallChart } from "@worth/ui";
import { useCustomerColumns } from "../components/customer/customer-columns.tsx";
import { NetFigures } from "../components/customer/net-figures.tsx";
import { PartFigures } from "../components/customer/part-figures.tsx";
import { useWorthWords } from "../components/customer/worth-words.ts";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import type { Route } from "./+types/company";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.company.name ?? t("customers:title"));

export function loader({ request, context, params: { companyId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    company: await context.get(adminContext).api.companies.get({ companyId }),
  }));
}

export default function Company({ loaderData: { company } }: Route.ComponentProps) {
  const t = useAdminText();
  const worthWords = useWorthWords();
  const { name, currency, headline, netMinor, netRange, people } = company;
  const columns = useCustomerColumns(currency, false);
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb
            label={t("customers:path")}
            links={[{ href: "/customers", label: t("customers:title") }]}
            current={name}
          />
        }
        title={worthWords(headline, currency)}
        sub={t("value:overlap")}
      />
      <ValueBar amounts={headline} currency={currency} size="full" />
      <PartFigures headline={headline} currency={currency} hasLines={false} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[1.25fr_1fr]">
        <WaterfallChart
          title={t("value:waterfall")}
          parts={headline}
          netMinor={netMinor}
          currency={currency}
        />
        <NetFigures netMinor={netMinor} range={netRange} currency={currency} />
      </div>
      <Section title={t("customers:company.people")} sub={t("customers:company.peopleSub")}>
        <DataTable
          caption={t("customers:company.caption", { name })}
          columns={columns}
          rows={people}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t("customers:company.none")}>{t("customers:company.noneText")}</EmptyState>
          }
        />
      </Section>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
