import type { LedgerCauseOutput, LedgerKind, LossReason } from "@worth/contracts";
import { DateText, NameAndDetail, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { CauseText } from "./cause-text.tsx";
import { useAmount } from "./use-amount.ts";

/** What every line of a ledger has, of one customer or of the programme. */
export type AnyLine = {
  kind: LedgerKind;
  occurredAt: string;
  cause: LedgerCauseOutput | null;
  lostFor: LossReason | null;
  isReversal: boolean;
  staffName?: string | null;
  amount: number;
  held: number;
  owed: number;
};

/** When and what, before the figures. */
export function useWhatColumns<Line extends AnyLine>(
  customerIdOf: (line: Line) => string | null,
): TableColumn<Line>[] {
  const t = useAdminText();
  return [
    {
      key: "when",
      header: t("ledger:staff.when"),
      width: "nowrap",
      cell: ({ occurredAt }) => <DateText at={occurredAt} style="short" />,
    },
    {
      key: "what",
      header: t("ledger:staff.what"),
      rowHeader: true,
      cell: (line) => {
        const { kind, isReversal, cause, lostFor, staffName } = line;
        return (
          <NameAndDetail
            name={isReversal ? t("ledger:correction") : t(`ledger:kind.${kind}`)}
            detail={
              <>
                {cause !== null && <CauseText cause={cause} customerId={customerIdOf(line)} />}
                {lostFor !== null && `, ${t(`ledger:lostFor.${lostFor}`)}`}
                {cause !== null && staffName && ", "}
                {staffName && t("ledger:staff.by", { name: staffName })}
              </>
            }
          />
        );
      },
    },
  ];
}

/** What a line moved; nothing is written where it moved nothing. */
export function useFigureColumns<Line extends AnyLine>(unitOf: (line: Line) => string): TableColumn<Line>[] {
  const t = useAdminText();
  const amountOf = useAmount();
  const figure = (key: "amount" | "held" | "owed", header: string): TableColumn<Line> => ({
    key,
    header,
    numeric: true,
    cell: (line) => line[key] !== 0 && amountOf(line[key], unitOf(line), { signed: true }),
  });
  return [
    figure("amount", t("ledger:staff.amount")),
    figure("held", t("ledger:staff.held")),
    figure("owed", t("ledger:staff.owedChange")),
  ];
}
