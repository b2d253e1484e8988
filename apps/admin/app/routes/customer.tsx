import { adminContext, answerLoader } from "@worth/api";
import { advocacyRoles } from "@worth/scoring";
import { Breadcrumb, PageHeading, Tag, useFormat } from "@worth/ui";
import { Outlet } from "react-router";
import { SentimentTag } from "../components/customer/sentiment-tag.tsx";
import { useWorthWords } from "../components/customer/worth-words.ts";
import { Tabs } from "../components/tabs.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import type { Route } from "./+types/customer";

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    customer: await context.get(adminContext).api.customers.get({ customerId }),
  }));
}

export default function Customer({ loaderData: { customer } }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const worthWords = useWorthWords();
  const { id, displayName, company, value, roles, joinedAt, emails, purchaseCount, lastPurchaseAt } =
    customer;
  const path = [
    { href: "/customers", label: t("customers:title") },
    ...(company ? [{ href: `/companies/${company.id}`, label: company.name }] : []),
  ];
  const facts = [
    ...emails,
    t("customers:purchases", { count: purchaseCount }),
    ...(lastPurchaseAt ? [t("customers:facts.last", { date: format.date(lastPurchaseAt) })] : []),
    joinedAt ? t("customers:facts.joined", { date: format.date(joinedAt) }) : t("customers:notMember"),
  ];
  return (
    <>
      <PageHeading
        above={<Breadcrumb label={t("customers:path")} links={path} current={displayName} />}
        title={worthWords(value.headline, value.currency)}
        sub={facts.join(" · ")}
        actions={
          <>
            <SentimentTag sentiment={customer.sentiment} />
            {advocacyRoles
              .filter((role) => roles.includes(role))
              .map((role) => (
                <Tag key={role}>{t(`customers:role.${role}`)}</Tag>
              ))}
          </>
        }
      />
      <Tabs
        label={t("customers:tabs.label", { name: displayName })}
        tabs={[
          { href: `/customers/${id}`, label: t("customers:tabs.value") },
          { href: `/customers/${id}/referrals`, label: t("customers:tabs.referrals") },
          { href: `/customers/${id}/timeline`, label: t("customers:tabs.timeline") },
        ]}
      />
      <Outlet />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
