import type { ExpectedValueOutput } from "@worth/contracts";
import { Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type ExpectedNoteProps = { expected: ExpectedValueOutput; isPast: boolean };

/** Which model and which data stand behind what is expected, how far it was off, or why nothing is expected. */
export function ExpectedNote({ expected, isPast }: ExpectedNoteProps) {
  const t = useAdminText();
  return (
    <Section title={t("value:expected.title")}>
      <div className="grid max-w-3xl gap-1.5 text-sm text-muted">
        {useSentences(expected, isPast).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  );
}

function useSentences(expected: ExpectedValueOutput, isPast: boolean): string[] {
  const t = useAdminText();
  const format = useFormat();
  if (expected.kind === "no_run") return [t(isPast ? "value:expected.noRunThen" : "value:expected.noRun")];
  if (expected.kind === "too_little_data") {
    const { customerCount, repeaterCount } = expected;
    return [t("value:expected.tooLittle", { count: customerCount, repeaters: format.number(repeaterCount) })];
  }
  const { model, customerCount, repeaterCount, firstDay, lastDay, observedUntil, backtest } = expected.basis;
  return [
    t("value:expected.basis", {
      count: customerCount,
      repeaters: format.number(repeaterCount),
      first: format.date(firstDay),
      last: format.date(lastDay),
      model: t(`value:expected.model.${model}`),
    }),
    backtest
      ? t("value:expected.backtest", {
          days: format.number(backtest.holdoutDays),
          forecast: format.number(Math.round(backtest.forecast)),
          actual: format.number(backtest.actual),
        })
      : t("value:expected.noBacktest"),
    ...(observedUntil === null
      ? []
      : [t("value:expected.ended", { date: format.calendarDay(observedUntil) })]),
    t("value:expected.never"),
  ];
}
