import { scaleLinear } from "d3-scale";
import { curveMonotoneX, line } from "d3-shape";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { picture } from "./picture.ts";

/** What the best part of the customers add up to. */
export type WhalePoint = { customerShare: number; totalMinor: number };

export type WhaleCurveProps = {
  title: string;
  sub?: string | undefined;
  /** From nobody to everybody. */
  points: readonly WhalePoint[];
  currency: string;
};

const size = 300;
const height = 200;

/** Where customers cost more than they bring: the curve rises while they earn and falls where they do not. */
export function WhaleCurve({ title, sub, points, currency }: WhaleCurveProps) {
  const t = useUiText();
  const format = useFormat();
  const levels = points.map((point) => point.totalMinor);
  const y = scaleLinear([Math.min(0, ...levels), Math.max(1, ...levels)], [height, 0]);
  const x = (point: WhalePoint) => size * point.customerShare;
  const best = points.reduce<WhalePoint>(
    (most, point) => (point.totalMinor > most.totalMinor ? point : most),
    { customerShare: 0, totalMinor: 0 },
  );
  const words = t("whale.peak", {
    share: format.share(best.customerShare),
    amount: format.money(best.totalMinor, currency, { precision: "rounded" }),
  });
  const table = {
    headers: [t("whale.customers"), t("whale.total")],
    rows: points.map((point) => [
      format.share(point.customerShare),
      format.money(point.totalMinor, currency),
    ]),
  };
  const path = line<WhalePoint>(x, (point) => y(point.totalMinor)).curve(curveMonotoneX)(points);
  const isLeft = best.customerShare > 0.5;
  return (
    <ChartFigure title={title} sub={sub} table={table}>
      <svg
        {...picture}
        aria-label={words}
        viewBox={`-4 -24 ${size + 8} ${height + 52}`}
        className="w-full max-w-sm overflow-visible"
      >
        <path d={`M0 ${y(0)}H${size}`} className="fill-none stroke-edge" />
        <path
          d={`M${x(best)} ${y(0)}V${y(best.totalMinor)}`}
          strokeDasharray="2 3"
          className="fill-none stroke-ink"
        />
        <path d={path ?? ""} strokeWidth="2.5" strokeLinecap="round" className="fill-none stroke-accent" />
        <circle
          cx={x(best)}
          cy={y(best.totalMinor)}
          r="5"
          strokeWidth="2"
          className="fill-ink stroke-paper"
        />
        <text
          x={x(best)}
          y={y(best.totalMinor) - 10}
          textAnchor={isLeft ? "end" : "start"}
          className="fill-ink text-xs font-semibold"
        >
          {words}
        </text>
        <text x={size / 2} y={height + 20} textAnchor="middle" className="fill-muted text-[0.6875rem]">
          {t("whale.customers")}
        </text>
      </svg>
    </ChartFigure>
  );
}
