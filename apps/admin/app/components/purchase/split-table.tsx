import type { PurchaseOutput, PurchaseShareOutput, ShareCauseOutput } from "@worth/contracts";
import { DataTable, Money, PartMark, Section, TextLink, useFormat, type TableColumn } from "@worth/ui";
import { usePartName } from "../use-part-name.ts";
import { useAdminText } from "../use-admin-text.ts";

type Row = Pick<PurchaseShareOutput, "share" | "netMinor" | "headlineMinor"> & {
  key: string;
  /** Null for the sum. */
  told: PurchaseShareOutput | null;
};

/** Whom one purchase counts for: person by person, net and headline, and the sums of both. */
export function SplitTable({ purchase }: { purchase: PurchaseOutput }) {
  const t = useAdminText();
  const { shares, netSumMinor, headlineSumMinor, policyVersion, reporting } = purchase;
  const columns = useColumns(reporting.currency);
  const rows: Row[] = shares.map((told, index) => ({ ...told, told, key: `${index} ${told.customer.id}` }));
  if (rows.length === 0) {
    return (
      <Section title={t("customers:purchase.split")}>
        <p className="text-muted">{t("customers:purchase.notSplit")}</p>
      </Section>
    );
  }
  const sum: Row = {
    key: "sum",
    told: null,
    share: shares.reduce((total, { share }) => total + (share ?? 0), 0),
    netMinor: netSumMinor,
    headlineMinor: headlineSumMinor,
  };
  return (
    <Section
      title={t("customers:purchase.split")}
      sub={t("customers:purchase.splitSub", { version: policyVersion })}
    >
      <DataTable
        caption={t("customers:purchase.splitCaption")}
        columns={columns}
        rows={[...rows, sum]}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function useColumns(currency: string): TableColumn<Row>[] {
  const t = useAdminText();
  const format = useFormat();
  const partName = usePartName();
  const amount = (amountMinor: number | null, isSum: boolean) =>
    amountMinor !== null && (
      <span className={isSum ? "font-semibold" : undefined}>
        <Money amountMinor={amountMinor} currency={currency} precision="exact" />
      </span>
    );
  return [
    {
      key: "who",
      header: t("customers:purchase.who"),
      rowHeader: true,
      cell: ({ told }) =>
        told ? (
          <TextLink to={`/customers/${told.customer.id}`}>{told.customer.displayName}</TextLink>
        ) : (
          <strong className="font-semibold">{t("customers:purchase.sum")}</strong>
        ),
    },
    {
      key: "part",
      header: t("customers:purchase.part"),
      width: "nowrap",
      cell: ({ told }) =>
        told && (
          <span className="inline-flex items-center">
            <PartMark part={told.part} />
            {partName(told.part)}
          </span>
        ),
    },
    {
      key: "why",
      header: t("customers:purchase.why"),
      width: "wide",
      cell: ({ told }) => told && <Why told={told} />,
    },
    {
      key: "share",
      header: t("customers:purchase.share"),
      numeric: true,
      cell: ({ share }) => share !== null && format.share(share, 1),
    },
    {
      key: "net",
      header: t("customers:purchase.netAmount"),
      numeric: true,
      cell: ({ netMinor, told }) => amount(netMinor, told === null),
    },
    {
      key: "headline",
      header: t("customers:purchase.headlineAmount"),
      numeric: true,
      cell: ({ headlineMinor, told }) => amount(headlineMinor, told === null),
    },
  ];
}

function Why({ told: { rule, cause } }: { told: PurchaseShareOutput }) {
  const t = useAdminText();
  return (
    <>
      <span className="block">{t(`value:lines.rule.${rule}`)}</span>
      <Cause cause={cause} />
    </>
  );
}

function Cause({ cause }: { cause: ShareCauseOutput }) {
  const t = useAdminText();
  const format = useFormat();
  if (cause.kind === "bought") return null;
  if (cause.kind === "referral") {
    if (cause.referralId === null) return null;
    return (
      <TextLink to={`/referrals/${cause.referralId}`}>{t("customers:purchase.cause.referral")}</TextLink>
    );
  }
  const { title } = cause;
  const words =
    cause.kind === "idea"
      ? title && t("customers:purchase.cause.idea", { title })
      : title === null
        ? t("customers:purchase.cause.actOn", { date: format.date(cause.at, "short") })
        : t("customers:purchase.cause.act", { title, date: format.date(cause.at, "short") });
  return <span className="block text-sm text-muted">{words}</span>;
}
