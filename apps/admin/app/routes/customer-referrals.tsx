import type { CustomerOutput } from "@worth/contracts";
import {
  ButtonLink,
  DataTable,
  DateText,
  EmptyState,
  Money,
  Notice,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useSearchParams } from "react-router";
import { BroughtQuality } from "../components/customer/brought-quality.tsx";
import { useCustomer } from "../components/customer/use-customer.ts";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import type { Route } from "./+types/customer-referrals";

type Referee = CustomerOutput["referees"][number];

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName ?? "";
  return pageTitle(args, (t) => `${t("customers:referrals.title")}, ${name}`);
};

export default function CustomerReferrals() {
  const t = useAdminText();
  const { id, referrer } = useCustomer();
  const [search] = useSearchParams();
  const mayDecide = usePermission("referrals.decide");
  return (
    <>
      {search.get("saved") === "referrer" && <Notice tone="success">{t("customers:referrals.saved")}</Notice>}
      <Section
        title={t("customers:referrals.broughtBy")}
        action={
          mayDecide && (
            <ButtonLink size="small" to={`/customers/${id}/referrer`}>
              {t("customers:referrals.change")}
            </ButtonLink>
          )
        }
      >
        {referrer ? (
          <p>
            <TextLink to={`/customers/${referrer.id}`}>{referrer.displayName}</TextLink>
          </p>
        ) : (
          <EmptyState title={t("customers:referrals.nobody")}>
            {t("customers:referrals.nobodyText")}
          </EmptyState>
        )}
      </Section>
      <Brought />
    </>
  );
}

function Brought() {
  const t = useAdminText();
  const format = useFormat();
  const { displayName, referees, brought, currency } = useCustomer();
  const totalMinor = referees.reduce((sum, { ownMinor }) => sum + ownMinor, 0);
  const amount = format.money(totalMinor, currency, { precision: "rounded" });
  const columns: TableColumn<Referee>[] = [
    {
      key: "name",
      header: t("customers:column.name"),
      rowHeader: true,
      cell: ({ id, displayName: name }) => <TextLink to={`/customers/${id}`}>{name}</TextLink>,
    },
    {
      key: "own",
      header: t("customers:referrals.own"),
      numeric: true,
      cell: ({ ownMinor }) => <Money amountMinor={ownMinor} currency={currency} />,
    },
    {
      key: "contribution",
      header: t("customers:referrals.contribution"),
      numeric: true,
      cell: ({ contributionMinor }) => <Money amountMinor={contributionMinor} currency={currency} />,
    },
    {
      key: "days",
      header: t("customers:referrals.days"),
      numeric: true,
      cell: ({ purchaseDays }) => format.number(purchaseDays),
    },
    {
      key: "last",
      header: t("customers:referrals.last"),
      width: "nowrap",
      cell: ({ lastPurchaseAt }) =>
        lastPurchaseAt === null ? t("customers:neverBought") : <DateText at={lastPurchaseAt} style="short" />,
    },
  ];
  return (
    <Section
      title={t("customers:referrals.brought")}
      sub={
        brought &&
        (brought.count > referees.length
          ? t("customers:referrals.largest", { count: referees.length })
          : t("customers:referrals.broughtSub", { count: brought.count, amount }))
      }
    >
      {brought && <BroughtQuality brought={brought} currency={currency} />}
      <DataTable
        caption={t("customers:referrals.caption", { name: displayName })}
        columns={columns}
        rows={referees}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("customers:referrals.none")}>{t("customers:referrals.noneText")}</EmptyState>
        }
      />
    </Section>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
