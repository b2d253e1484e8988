import type { TriageRowOutput } from "@worth/contracts";
import { Money, NameAndDetail, TextLink, useFormat, ValueBar, type TableColumn } from "@worth/ui";
import { NetValueText } from "../net-value.tsx";
import { useAdminText } from "../use-admin-text.ts";
import { ActionWord } from "./action-word.tsx";
import { useReasonText } from "./reason-text.ts";
import { RowWork } from "./row-work.tsx";

/** The columns of the triage list; with each reason what can be done about it, for whoever may. */
export function useTriageColumns(currency: string, mayWork: boolean): TableColumn<TriageRowOutput>[] {
  const t = useAdminText();
  return [
    { key: "who", header: t("triage:column.who"), rowHeader: true, cell: (row) => <Who row={row} /> },
    {
      key: "do",
      header: t("triage:column.do"),
      width: "nowrap",
      cell: ({ action }) => <ActionWord action={action} />,
    },
    {
      key: "why",
      header: t("triage:column.why"),
      width: "wide",
      cell: (row) => (
        <>
          <Why row={row} currency={currency} />
          {mayWork && <RowWork row={row} />}
        </>
      ),
    },
    {
      key: "value",
      header: t("triage:column.value"),
      numeric: true,
      cell: ({ headline, netMinor, netRange }) => (
        <div className="grid justify-items-end gap-1.5">
          <span className="font-semibold">
            <Money amountMinor={headline.totalMinor} currency={currency} precision="rounded" />
          </span>
          <ValueBar amounts={headline} currency={currency} />
          <span className="w-64 max-w-full text-sm text-muted text-balance">
            <NetValueText netMinor={netMinor} range={netRange} currency={currency} />
          </span>
        </div>
      ),
    },
  ];
}

function Who({ row: { kind, accountId, name, people, broughtCount } }: { row: TriageRowOutput }) {
  const t = useAdminText();
  const href = kind === "company" ? `/companies/${accountId}` : `/customers/${accountId}`;
  const details = [
    ...(kind === "company" ? [people.map(({ displayName }) => displayName).join(", ")] : []),
    ...(broughtCount > 0 ? [t("triage:brought", { count: broughtCount })] : []),
  ];
  return (
    <NameAndDetail
      name={<TextLink to={href}>{name}</TextLink>}
      detail={details.length > 0 ? details.join(" · ") : undefined}
    />
  );
}

/** The reason with its numbers, what is at stake, and what staff did about it. */
function Why({ row, currency }: { row: TriageRowOutput; currency: string }) {
  const t = useAdminText();
  const format = useFormat();
  const reasonText = useReasonText(currency);
  const { reason, stakeMinor, assignee, snoozedUntil, doneUntil } = row;
  const sentence = reasonText(reason);
  const amount = format.money(stakeMinor, currency, { precision: "rounded" });
  const notes = [
    ...(stakeMinor > 0 && !sentence.includes(amount) ? [t("triage:stake", { amount })] : []),
    ...(assignee ? [t("triage:assigned", { name: assignee.name })] : []),
    ...(snoozedUntil ? [t("triage:snoozed", { date: format.date(snoozedUntil, "short") })] : []),
    ...(doneUntil ? [t("triage:done", { date: format.date(doneUntil, "short") })] : []),
  ];
  return (
    <>
      {sentence}
      {notes.length > 0 && <span className="mt-1 block text-sm text-muted">{notes.join(" · ")}</span>}
    </>
  );
}
