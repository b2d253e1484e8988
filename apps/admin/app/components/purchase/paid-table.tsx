import type { PurchaseOutput } from "@worth/contracts";
import { Section, TextLink, useFormat } from "@worth/ui";
import { SumTable, type SumStep } from "../sum-table.tsx";
import { useAdminText } from "../use-admin-text.ts";

/** From what was paid to net revenue, and what that is in the reporting currency. */
export function PaidTable({ purchase }: { purchase: PurchaseOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { capturedMinor, taxMinor, takeBacks, netMinor, currency } = purchase;
  const steps: SumStep[] = [
    { key: "captured", label: t("customers:purchase.captured"), amountMinor: capturedMinor },
    ...takeBacks.map(({ id, kind, amountMinor, occurredAt }) => ({
      key: id,
      label: t(`customers:purchase.${amountMinor < 0 ? (`${kind}Back` as const) : kind}`, {
        date: format.date(occurredAt, "short"),
      }),
      amountMinor: -amountMinor,
      isChange: true,
    })),
    { key: "net", label: t("customers:purchase.net"), amountMinor: netMinor, isTotal: true },
  ];
  return (
    <Section title={t("customers:purchase.paid")}>
      <SumTable
        caption={t("customers:purchase.paidCaption")}
        headers={{ step: t("customers:purchase.step"), amount: t("customers:purchase.amount") }}
        steps={steps}
        currency={currency}
      />
      <div className="grid gap-1 text-sm text-muted">
        {taxMinor > 0 && <p>{t("customers:purchase.tax", { amount: format.money(taxMinor, currency) })}</p>}
        <Conversion purchase={purchase} />
        {purchase.marginRate !== null && (
          <p>{t("customers:purchase.margin", { share: format.share(purchase.marginRate) })}</p>
        )}
      </div>
    </Section>
  );
}

function Conversion({ purchase: { currency, reporting } }: { purchase: PurchaseOutput }) {
  const t = useAdminText();
  const format = useFormat();
  if (currency === reporting.currency) return null;
  if (reporting.rate === null || reporting.netMinor === null) {
    return (
      <p>
        {t("customers:purchase.noRate", { currency })}{" "}
        <TextLink to="/settings/rates">{t("customers:purchase.addRates")}</TextLink>
      </p>
    );
  }
  return (
    <p>
      {t("customers:purchase.rate", {
        currency,
        rate: format.number(reporting.rate.rate),
        reporting: reporting.currency,
        date: format.date(reporting.rate.validOn),
        amount: format.money(reporting.netMinor, reporting.currency),
      })}
    </p>
  );
}
