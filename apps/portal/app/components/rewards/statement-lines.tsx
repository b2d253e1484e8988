import type { StatementLineOutput, StatementOutput } from "@worth/contracts";
import { DateText, GainText, Item, ItemList, Pagination, Section } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { CauseText } from "./cause-text.tsx";
import { useAmount } from "./use-amount.ts";

/** What happened to a balance, line by line, each with what was left after it. */
export function StatementLines({ unit, lines }: Pick<StatementOutput, "unit" | "lines">) {
  const t = usePortalText();
  return (
    <Section title={t("ledger:member.lines")} sub={t("ledger:member.linesSub")}>
      <ItemList>
        {lines.rows.map((line) => (
          <Line key={line.id} line={line} unit={unit} />
        ))}
      </ItemList>
      <Pagination page={lines.page} pageSize={lines.pageSize} totalCount={lines.total} />
    </Section>
  );
}

type LineProps = { line: StatementLineOutput; unit: string };

function Line({ line, unit }: LineProps) {
  const t = usePortalText();
  const amountOf = useAmount(unit);
  const { kind, cause, lostFor, occurredAt, isReversal, amount, held } = line;
  return (
    <Item
      title={isReversal ? t("ledger:correction") : t(`ledger:kind.${kind}`)}
      end={
        amount === 0 ? (
          <span className="text-muted">
            {t("ledger:line.held", { amount: amountOf(held, { signed: true }) })}
          </span>
        ) : (
          <GainText gained={amount > 0}>{amountOf(amount, { signed: true })}</GainText>
        )
      }
      detail={
        <>
          {cause !== null && (
            <>
              <CauseText cause={cause} />
              {lostFor !== null && `, ${t(`ledger:lostFor.${lostFor}`)}`}
              {" · "}
            </>
          )}
          <DateText at={occurredAt} style="short" />
          {` · ${useFigures(line, unit).join(" · ")}`}
        </>
      }
    />
  );
}

/** What a line did beside the balance, and the balance after it. */
function useFigures({ amount, held, owed, balance }: StatementLineOutput, unit: string): string[] {
  const t = usePortalText();
  const amountOf = useAmount(unit);
  return [
    ...(amount !== 0 && held < 0 ? [t("ledger:line.noLongerHeld", { amount: amountOf(-held) })] : []),
    ...(owed > 0 ? [t("ledger:line.owed", { amount: amountOf(owed) })] : []),
    ...(owed < 0 ? [t("ledger:line.settled", { amount: amountOf(-owed) })] : []),
    t("ledger:line.balance", { amount: amountOf(balance) }),
  ];
}
