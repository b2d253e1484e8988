import type { ModelFitBody } from "@worth/contracts";
import { DataTable, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { percent } from "./lever-digits.ts";

type Backtest = ModelFitBody["backtest"];
type Tested = Extract<Backtest, { outcome: "tested" }>;
type Candidate = Tested["candidates"][number];

const whole = { maximumFractionDigits: 0 };
/** Nearly 0 from below is 0, not minus 0. */
const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "negative" } as const;
const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const dayMs = 86_400_000;

export type BacktestProps = { backtest: Backtest; sampledCustomers: number | null };

/** How the models did on days they had not seen, in a sentence and in a table. */
export function BacktestSection({ backtest, sampledCustomers }: BacktestProps) {
  const t = useAdminText();
  const format = useFormat();
  if (backtest.outcome === "tooLittleData")
    return (
      <Section title={t("insights:model.test.title")}>
        <p>{t("insights:model.test.tooLittle")}</p>
      </Section>
    );
  return (
    <Section title={t("insights:model.test.title")}>
      <div className="grid max-w-3xl gap-2">
        <Sentences backtest={backtest} />
        {sampledCustomers !== null && (
          <p className="text-sm text-muted">
            {t("insights:model.test.sample", { total: format.number(sampledCustomers) })}
          </p>
        )}
      </div>
      <Candidates backtest={backtest} />
      <p className="max-w-3xl text-sm text-muted">{t("insights:model.test.help")}</p>
    </Section>
  );
}

/** How far a forecast was off, in words: "12% too few". */
function useOffText(): (forecast: number, actual: number) => string {
  const t = useAdminText();
  const format = useFormat();
  return (forecast, actual) => {
    const difference = Math.round(forecast) - Math.round(actual);
    if (difference === 0) return t("insights:model.test.exact");
    const off =
      actual === 0
        ? format.number(Math.abs(difference))
        : format.share(Math.abs(forecast - actual) / actual, 1);
    return t(`insights:model.test.${difference < 0 ? "tooFew" : "tooMany"}`, { off });
  };
}

function Sentences({ backtest }: { backtest: Tested }) {
  const t = useAdminText();
  const format = useFormat();
  const offText = useOffText();
  const { calibrationEndDay, holdoutDays, customers, actual, lastPeriod, candidates, chosen } = backtest;
  const count = (value: number) => format.number(value, whole);
  const facts = {
    days: count(holdoutDays),
    from: format.calendarDay(new Date((calibrationEndDay + 1) * dayMs).toISOString().slice(0, 10)),
    customers: count(customers),
    actual: count(actual),
    lastPeriod: count(lastPeriod),
  };
  const used = candidates.find(({ model }) => model === chosen);
  return (
    <>
      <p>
        {used
          ? t("insights:model.test.said", {
              ...facts,
              forecast: count(used.forecast),
              off: offText(used.forecast, actual),
            })
          : t("insights:model.test.none", facts)}
      </p>
      <p>{t("insights:model.test.lastPeriod", { ...facts, off: offText(lastPeriod, actual) })}</p>
    </>
  );
}

function Candidates({ backtest: { candidates, actual } }: { backtest: Tested }) {
  const t = useAdminText();
  const format = useFormat();
  const columns: TableColumn<Candidate>[] = [
    {
      key: "model",
      header: t("insights:model.test.model"),
      rowHeader: true,
      width: "nowrap",
      cell: ({ model }) => t(`insights:model.names.${model}`),
    },
    {
      key: "likelihood",
      header: t("insights:model.test.likelihood"),
      numeric: true,
      cell: ({ logLikelihood }) => format.number(logLikelihood, oneDigit),
    },
    {
      key: "forecast",
      header: t("insights:model.test.forecast"),
      numeric: true,
      cell: ({ forecast }) => format.number(forecast, whole),
    },
    {
      key: "actual",
      header: t("insights:model.test.actual"),
      numeric: true,
      cell: () => format.number(actual, whole),
    },
    {
      key: "error",
      header: t("insights:model.test.error"),
      numeric: true,
      cell: ({ totalError }) =>
        actual === 0
          ? format.number(totalError, { ...whole, signDisplay: "exceptZero" })
          : format.number(totalError / actual, { ...percent, signDisplay: "exceptZero" }),
    },
    {
      key: "missed",
      header: t("insights:model.test.missed"),
      numeric: true,
      cell: ({ meanAbsoluteError }) => format.number(meanAbsoluteError, twoDigits),
    },
    {
      key: "verdict",
      header: t("insights:model.test.verdict"),
      cell: ({ why }) => t(`insights:model.test.verdicts.${why}`),
    },
  ];
  return (
    <DataTable
      dense
      caption={t("insights:model.test.caption")}
      columns={columns}
      rows={candidates}
      rowKey={({ model }) => model}
    />
  );
}
