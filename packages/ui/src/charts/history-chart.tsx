import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { picture } from "./picture.ts";

export type HistoryPoint = {
  /** ISO 8601. */
  at: string;
  /** Between 0 and 1, one for each line. */
  values: readonly number[];
};

export type HistoryChartProps = {
  title: string;
  sub?: string | undefined;
  /** Names of one or two lines: they differ in stroke as well as in colour. */
  lines: readonly [string] | readonly [string, string];
  /** Oldest first. */
  points: readonly HistoryPoint[];
};

const height = 168;
const strokes = [
  { dashes: undefined, className: "fill-none stroke-accent", dot: "fill-accent" },
  { dashes: "7 4", className: "fill-none stroke-ink", dot: "fill-ink" },
] as const;

/** How shares moved over time. */
export function HistoryChart({ title, sub, lines, points }: HistoryChartProps) {
  const t = useUiText();
  const format = useFormat();
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [Date.parse(first.at), Date.parse(last.at)];
  const x = scaleLinear([start, Math.max(end, start + 1)], start === end ? [98, 98] : [2, 98]);
  const y = scaleLinear([0, 1], [100, 0]);
  const marks = strokes.slice(0, lines.length).map((stroke, series) => ({
    ...stroke,
    label: lines[series] ?? "",
    path: line<HistoryPoint>(
      (point) => x(Date.parse(point.at)),
      (point) => y(point.values[series] ?? 0),
    )(points),
    lastY: y(last.values[series] ?? 0),
    lastText: format.share(last.values[series] ?? 0, 1),
  }));
  const table = {
    headers: [t("history.when"), ...lines],
    rows: points
      .toReversed()
      .map(({ at, values }) => [format.date(at, "time"), ...values.map((value) => format.share(value, 1))]),
  };
  const words = marks.map(({ label, lastText }) => `${label}: ${lastText}`).join(", ");
  return (
    <ChartFigure title={title} sub={sub} table={table}>
      <div className="grid gap-1">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {marks.map(({ label, lastText, dashes, className }) => (
            <li key={label} className="flex items-center gap-2">
              <svg data-chart="" width="24" height="8" aria-hidden="true">
                <path d="M0 4H24" strokeWidth="2.5" strokeDasharray={dashes} className={className} />
              </svg>
              {label}
              <span className="font-semibold tabular-nums">{lastText}</span>
            </li>
          ))}
        </ul>
        <svg
          {...picture}
          aria-label={words}
          width="100%"
          height={height}
          className="mt-5 block overflow-visible"
        >
          {[0, 0.5, 1].map((level) => (
            <g key={level}>
              <line x2="100%" y1={`${y(level)}%`} y2={`${y(level)}%`} className="stroke-line" />
              <text x="0" y={`${y(level)}%`} dy="-4" className="fill-muted text-[0.6875rem]">
                {format.share(level)}
              </text>
            </g>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="overflow-visible">
            {marks.map(({ label, path, dashes, className }) => (
              <path
                key={label}
                d={path ?? ""}
                vectorEffect="non-scaling-stroke"
                strokeWidth="2.5"
                strokeLinejoin="round"
                strokeDasharray={dashes}
                className={className}
              />
            ))}
          </svg>
          {marks.map(({ label, lastY, dot }) => (
            <circle key={label} cx={`${x(end)}%`} cy={`${lastY}%`} r="4" className={dot} />
          ))}
        </svg>
        <div aria-hidden="true" className="flex justify-between pt-1 text-xs text-muted">
          <span>{start === end ? "" : format.date(first.at, "short")}</span>
          <span>{format.date(last.at, "short")}</span>
        </div>
      </div>
    </ChartFigure>
  );
}
