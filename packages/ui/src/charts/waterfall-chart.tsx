import { scaleLinear } from "d3-scale";
import { classNames } from "../class-names.ts";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { partFill, type PartAmounts } from "../value/value-parts.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { waterfallSteps, type WaterfallStep } from "./waterfall-steps.ts";
import { picture } from "./picture.ts";

export type WaterfallChartProps = {
  title: string;
  /** The four parts of the headline; integers in minor units. */
  parts: PartAmounts;
  netMinor: number;
  currency: string;
};

const height = 220;
const top = 24;
const bottom = height - 8;

const fills = {
  ...partFill,
  headline: "fill-ink",
  passedOn: "fill-none stroke-edge",
  receivedMore: "fill-none stroke-referral",
  net: "fill-accent",
} as const satisfies Record<WaterfallStep["key"], string>;

/** How own value becomes the headline and the headline becomes the net value. */
export function WaterfallChart({ title, parts, netMinor, currency }: WaterfallChartProps) {
  const t = useUiText();
  const format = useFormat();
  const steps = waterfallSteps(parts, netMinor);
  const levels = steps.flatMap((step) => [step.fromMinor, step.toMinor]);
  const y = scaleLinear([Math.min(...levels), Math.max(...levels, 1)], [bottom, top]);
  const columns = steps.map((step, index) => ({
    step,
    label: isPart(step.key) ? t(`part.${step.key}`) : t(`waterfall.${step.key}`),
    amount: (style: { precision?: "compact"; bare?: boolean }) =>
      format.money(step.amountMinor, currency, { signed: index > 0 && !isTotal(step.key), ...style }),
  }));
  const words = columns
    .map(({ label, amount }) => t("partAmount", { part: label, amount: amount({}) }))
    .join(", ");
  const table = {
    headers: [t("waterfall.step"), currency],
    rows: columns.map((c) => [c.label, c.amount({})]),
  };
  return (
    <ChartFigure title={title} table={table}>
      <div>
        <svg {...picture} aria-label={words} width="100%" height={height} className="overflow-visible">
          <line x2="100%" y1={y(0)} y2={y(0)} className="stroke-line" />
          {columns.map(({ step, amount }, index) => (
            <Column
              key={step.key}
              step={step}
              index={index}
              count={columns.length}
              y={y}
              exact={amount({ bare: true })}
              compact={amount({ precision: "compact", bare: true })}
            />
          ))}
        </svg>
        <div
          aria-hidden="true"
          className="mt-1 grid auto-cols-fr grid-flow-col text-center text-xs text-muted"
        >
          {columns.map(({ step, label }) => (
            <span key={step.key} className={classNames("px-0.5", columns.length > 5 && upright)}>
              {label}
            </span>
          ))}
        </div>
      </div>
    </ChartFigure>
  );
}

type ColumnProps = {
  step: WaterfallStep;
  index: number;
  count: number;
  y: (amountMinor: number) => number;
  exact: string;
  compact: string;
};

function Column({ step, index, count, y, exact, compact }: ColumnProps) {
  const slot = 100 / count;
  const width = slot * 0.72;
  const start = index * slot + (slot - width) / 2;
  const edge = Math.min(y(step.fromMinor), y(step.toMinor));
  const tall = Math.max(1, Math.abs(y(step.fromMinor) - y(step.toMinor)));
  const dashed = step.key === "passedOn" || step.key === "receivedMore";
  const text = { x: `${index * slot + slot / 2}%`, y: edge - 8, textAnchor: "middle" } as const;
  return (
    <g>
      <rect
        x={`${start}%`}
        y={edge}
        width={`${width}%`}
        height={tall}
        rx="3"
        strokeDasharray={dashed ? "4 3" : undefined}
        className={fills[step.key]}
      />
      {index < count - 1 && (
        <line
          x1={`${start + width}%`}
          x2={`${start + slot}%`}
          y1={y(step.toMinor)}
          y2={y(step.toMinor)}
          className="stroke-edge/50"
        />
      )}
      <text {...text} className={classNames(amountClasses, "@max-lg:hidden")}>
        {exact}
      </text>
      <text {...text} className={classNames(amountClasses, "@lg:hidden")}>
        {compact}
      </text>
    </g>
  );
}

/** Seven names do not fit side by side on a phone: there they stand upright. */
const upright =
  "@max-md:rotate-180 @max-md:justify-self-center @max-md:py-0.5 @max-md:text-end @max-md:[writing-mode:vertical-rl]";

const amountClasses = "fill-ink text-xs font-semibold";

function isPart(key: WaterfallStep["key"]): key is keyof typeof partFill {
  return key in partFill;
}

function isTotal(key: WaterfallStep["key"]): boolean {
  return key === "headline" || key === "net";
}
