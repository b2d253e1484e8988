import type { ValueChangeOutput, ValueChangesOutput } from "@worth/contracts";
import { DataTable, DateText, EmptyState, Money, Section, TextLink, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Row = Pick<ValueChangeOutput, "headlineMinor" | "netMinor" | "contributionMinor"> & {
  key: string;
  change: ValueChangeOutput | null;
  label: string;
};

/** The facts recorded in between that moved a value, the largest first, and their sum. */
export function ChangedFacts({ changes }: { changes: ValueChangesOutput }) {
  const t = useAdminText();
  const { before, after, others, currency } = changes;
  const rows: Row[] = changes.changes.map((change) => ({
    ...change,
    key: `${change.move} ${change.factId}`,
    change,
    label: "",
  }));
  if (others) {
    const label = t("value:changes.others", { count: others.count });
    rows.push({ ...others, key: "others", change: null, label });
  }
  const sum: Row = {
    key: "sum",
    change: null,
    label: t("value:changes.sum"),
    headlineMinor: after.headline.totalMinor - before.headline.totalMinor,
    netMinor: after.net.totalMinor - before.net.totalMinor,
    contributionMinor: after.contributionMinor - before.contributionMinor,
  };
  const columns = useColumns(currency);
  return (
    <Section title={t("value:changes.factsTitle")} sub={t("value:changes.factsSub")}>
      <DataTable
        dense
        caption={t("value:changes.factsCaption")}
        columns={columns}
        rows={rows.length > 0 ? [...rows, sum] : []}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t("value:changes.empty")} />}
      />
    </Section>
  );
}

function useColumns(currency: string): TableColumn<Row>[] {
  const t = useAdminText();
  const amount = (key: "headline" | "net" | "contribution"): TableColumn<Row> => ({
    key,
    header: t(`value:changes.${key}`),
    numeric: true,
    cell: (row) => {
      const amountMinor = row[`${key}Minor`];
      return (
        <Money amountMinor={amountMinor} currency={currency} precision="exact" signed={amountMinor !== 0} />
      );
    },
  });
  return [
    {
      key: "what",
      header: t("value:changes.what"),
      width: "wide",
      rowHeader: true,
      cell: ({ change, label }) =>
        change ? <What change={change} /> : <strong className="font-semibold">{label}</strong>,
    },
    {
      key: "recorded",
      header: t("value:changes.recorded"),
      width: "nowrap",
      cell: ({ change }) =>
        change !== null && change.factId !== null && <DateText at={change.recordedAt} style="short" />,
    },
    amount("headline"),
    amount("net"),
    amount("contribution"),
  ];
}

/** What happened, leading to where it can be seen. */
function What({ change: { move, factId, person } }: { change: ValueChangeOutput }) {
  const t = useAdminText();
  const text = t(`value:changes.move.${move}`, { name: person?.displayName ?? t("value:changes.somebody") });
  const isPurchase = (move === "purchase" || move === "take_back") && factId !== null;
  const href = isPurchase
    ? `/purchases/${factId}`
    : move === "policy"
      ? "/settings/policy"
      : person && `/customers/${person.id}${move === "referral" ? "/referrals" : "/timeline"}`;
  return href === null ? text : <TextLink to={href}>{text}</TextLink>;
}
