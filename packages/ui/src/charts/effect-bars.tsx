import { scaleLinear } from "d3-scale";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { ChartFigure } from "./chart-figure.tsx";

export type EffectRow = {
  label: string;
  /** Minor units, signed: to the right of the line what added, to the left what took away. */
  amountMinor: number;
  /** What the effect is made of, in small print. */
  detail?: string | undefined;
};

export type EffectBarsProps = {
  title: string;
  sub?: string | undefined;
  rows: readonly EffectRow[];
  currency: string;
  /** Names the sum of the rows in the last line. */
  totalLabel: string;
};

/** What moved a figure, effect by effect, on one scale around nothing. */
export function EffectBars({ title, sub, rows, currency, totalLabel }: EffectBarsProps) {
  const t = useUiText();
  const format = useFormat();
  const amount = (amountMinor: number) => format.money(amountMinor, currency, { signed: true });
  const totalMinor = rows.reduce((sum, row) => sum + row.amountMinor, 0);
  const lines = [...rows, { label: totalLabel, amountMinor: totalMinor }];
  const levels = lines.map((line) => line.amountMinor);
  const x = scaleLinear([Math.min(0, ...levels), Math.max(1, ...levels)], [0, 100]);
  const table = {
    headers: [t("effects.name"), t("effects.amount")],
    rows: lines.map((line) => [line.label, amount(line.amountMinor)]),
  };
  return (
    <ChartFigure title={title} sub={sub} table={table}>
      <ul className="grid gap-3">
        {lines.map(({ label, amountMinor, ...line }, index) => (
          <li
            key={label}
            className={
              index === rows.length ? "grid gap-1 border-t border-line pt-3 font-semibold" : "grid gap-1"
            }
          >
            <span className="flex items-baseline justify-between gap-4">
              <span>
                {label}
                {"detail" in line && line.detail !== undefined && (
                  <span className="block text-sm text-muted">{line.detail}</span>
                )}
              </span>
              <span className="font-semibold whitespace-nowrap tabular-nums">{amount(amountMinor)}</span>
            </span>
            <Bar from={x(0)} to={x(amountMinor)} isTotal={index === rows.length} />
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

/** @param from where nothing stands, in per cent of the width */
function Bar({ from, to, isTotal }: { from: number; to: number; isTotal: boolean }) {
  const fill = isTotal ? "fill-ink" : to < from ? "fill-negative" : "fill-accent";
  return (
    <svg data-chart="" width="100%" height="10" aria-hidden="true" className="block">
      <rect
        x={`${Math.min(from, to)}%`}
        y="1"
        width={`${Math.abs(to - from)}%`}
        height="8"
        rx="2"
        className={fill}
      />
      <line x1={`${from}%`} x2={`${from}%`} y2="10" className="stroke-edge" />
    </svg>
  );
}
