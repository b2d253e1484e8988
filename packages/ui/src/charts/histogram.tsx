import { scaleLinear } from "d3-scale";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { picture } from "./picture.ts";

export type HistogramBin = {
  label: string;
  count: number;
  /** Drawn in the accent colour, and named in the title: colour alone says nothing. */
  marked?: boolean | undefined;
};

export type HistogramProps = { title: string; sub?: string | undefined; bins: readonly HistogramBin[] };

const height = 160;
const top = 20;

/** How many fall into each class. */
export function Histogram({ title, sub, bins }: HistogramProps) {
  const t = useUiText();
  const format = useFormat();
  const y = scaleLinear([0, Math.max(1, ...bins.map((bin) => bin.count))], [height, top]);
  const slot = 100 / Math.max(1, bins.length);
  const rows = bins.map((bin) => [bin.label, format.number(bin.count)]);
  return (
    <ChartFigure title={title} sub={sub} table={{ headers: [t("shares.name"), t("shares.count")], rows }}>
      <div>
        <svg
          {...picture}
          aria-label={rows.map((row) => row.join(": ")).join(", ")}
          width="100%"
          height={height}
          className="block overflow-visible"
        >
          {bins.map(({ label, count, marked = false }, index) => (
            <g key={label}>
              <rect
                x={`${index * slot + slot * 0.08}%`}
                y={y(count)}
                width={`${slot * 0.84}%`}
                height={height - y(count)}
                rx="2"
                className={marked ? "fill-accent" : "fill-edge/65"}
              />
              <text
                x={`${(index + 0.5) * slot}%`}
                y={y(count) - 6}
                textAnchor="middle"
                className="fill-ink text-xs font-semibold"
              >
                {format.number(count)}
              </text>
            </g>
          ))}
          <line x2="100%" y1={height} y2={height} className="stroke-line" />
        </svg>
        <div
          aria-hidden="true"
          className="mt-1 grid auto-cols-fr grid-flow-col text-center text-xs text-muted"
        >
          {bins.map((bin) => (
            <span key={bin.label}>{bin.label}</span>
          ))}
        </div>
      </div>
    </ChartFigure>
  );
}
