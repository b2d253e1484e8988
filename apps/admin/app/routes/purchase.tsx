import { adminContext, answerLoader } from "@worth/api";
import type { PurchaseOutput } from "@worth/contracts";
import {
  Breadcrumb,
  DataTable,
  EmptyState,
  Money,
  PageHeading,
  Section,
  TextLink,
  useFormat,
} from "@worth/ui";
import { pageTitle } from "../components/page-title.ts";
import { PaidTable } from "../components/purchase/paid-table.tsx";
import { SplitTable } from "../components/purchase/split-table.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import type { Route } from "./+types/purchase";

export const meta: Route.MetaFunction = (args) => {
  const name = args.loaderData?.purchase.buyer.displayName ?? "";
  return pageTitle(args, (t) => `${t("customers:purchase.title")}, ${name}`);
};

export function loader({ request, context, params: { purchaseId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    purchase: await context.get(adminContext).api.purchases.get({ purchaseId }),
  }));
}

export default function Purchase({ loaderData: { purchase } }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const { buyer, netMinor, capturedMinor, currency, occurredAt, recordedAt } = purchase;
  const isGone = netMinor === 0 && capturedMinor > 0;
  const title = t(isGone ? "customers:purchase.headingTakenBack" : "customers:purchase.heading", {
    name: buyer.displayName,
    amount: format.money(isGone ? capturedMinor : netMinor, currency),
  });
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb
            label={t("customers:path")}
            links={[
              { href: "/customers", label: t("customers:title") },
              { href: `/customers/${buyer.id}`, label: buyer.displayName },
            ]}
            current={t("customers:purchase.title")}
          />
        }
        title={title}
        sub={t("customers:purchase.sub", {
          date: format.date(occurredAt),
          recorded: format.date(recordedAt, "time"),
        })}
      />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
        <PaidTable purchase={purchase} />
        <Products purchase={purchase} />
      </div>
      <SplitTable purchase={purchase} />
    </>
  );
}

function Products({ purchase }: { purchase: PurchaseOutput }) {
  const t = useAdminText();
  const { products, currency } = purchase;
  return (
    <Section title={t("customers:purchase.products")} sub={<Source purchase={purchase} />}>
      <DataTable
        dense
        caption={t("customers:purchase.productsCaption")}
        columns={[
          {
            key: "product",
            header: t("customers:purchase.product"),
            rowHeader: true,
            cell: ({ name }) => name,
          },
          {
            key: "amount",
            header: t("customers:purchase.amount"),
            numeric: true,
            cell: ({ amountMinor }) => (
              <Money amountMinor={amountMinor} currency={currency} precision="exact" />
            ),
          },
        ]}
        rows={products.map((product, index) => ({ ...product, key: String(index) }))}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t("customers:purchase.noProducts")} />}
      />
    </Section>
  );
}

/** Where the fact came from. */
function Source({ purchase: { source, sourceKey, importId } }: { purchase: PurchaseOutput }) {
  const t = useAdminText();
  const mayOpen = usePermission("imports.read");
  return (
    <>
      {t(`customers:purchase.source.${source}`, { key: sourceKey })}{" "}
      {importId !== null && mayOpen && (
        <TextLink to={`/import/${importId}`}>{t("customers:purchase.openImport")}</TextLink>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
