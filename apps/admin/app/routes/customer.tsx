import { adminContext, answerLoader } from "@worth/api";
import { Breadcrumb, Notice, PageHeading, useFormat } from "@worth/ui";
import { Outlet, redirect, useSearchParams } from "react-router";
import { useAliveWords } from "../components/customer/alive-words.ts";
import { CustomerTags } from "../components/customer/customer-tags.tsx";
import { useWorthWords } from "../components/customer/worth-words.ts";
import { Tabs } from "../components/tabs.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import type { Route } from "./+types/customer";

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const customer = await context.get(adminContext).api.customers.get({ customerId });
    if (customer.id !== customerId) {
      const { pathname, search } = new URL(request.url);
      throw redirect(`${pathname.replace(/\.data$/, "").replace(customerId, customer.id)}${search}`);
    }
    return { customer };
  });
}

export default function Customer({ loaderData: { customer } }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const worthWords = useWorthWords();
  const aliveWords = useAliveWords();
  const [search] = useSearchParams();
  const { id, displayName, company, headline, currency, joinedAt, emails, purchaseCount, lastPurchaseAt } =
    customer;
  const path = [
    { href: "/customers", label: t("customers:title") },
    ...(company ? [{ href: `/companies/${company.id}`, label: company.name }] : []),
  ];
  const facts = [
    ...emails,
    ...(customer.country ? [format.country(customer.country)] : []),
    t("customers:purchases", { count: purchaseCount }),
    ...(lastPurchaseAt ? [t("customers:facts.last", { date: format.date(lastPurchaseAt) })] : []),
    ...aliveWords(customer.aliveProbability),
    joinedAt ? t("customers:facts.joined", { date: format.date(joinedAt) }) : t("customers:notMember"),
  ];
  return (
    <>
      <PageHeading
        above={<Breadcrumb label={t("customers:path")} links={path} current={displayName} />}
        title={worthWords(headline, currency)}
        sub={facts.join(" · ")}
        actions={<CustomerTags customer={customer} />}
      />
      {search.get("saved") === "merge" && <Notice tone="success">{t("customers:merge.saved")}</Notice>}
      <Tabs
        label={t("customers:tabs.label", { name: displayName })}
        tabs={[
          { href: `/customers/${id}`, label: t("customers:tabs.value") },
          { href: `/customers/${id}/changes`, label: t("customers:tabs.changes") },
          { href: `/customers/${id}/referrals`, label: t("customers:tabs.referrals") },
          { href: `/customers/${id}/ledger`, label: t("ledger:staff.tab") },
          { href: `/customers/${id}/acts`, label: t("acts:customer.tab") },
          { href: `/customers/${id}/timeline`, label: t("customers:tabs.timeline") },
          { href: `/customers/${id}/privacy`, label: t("privacy:staff.tab") },
        ]}
      />
      <Outlet />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
