import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { lorenzGeometry, type LorenzPoint, type TopShare } from "./lorenz-geometry.ts";
import { picture } from "./picture.ts";

export type LorenzCurveProps = {
  title: string;
  /** What is measured, the base and the window: "sales, all customers, last 12 months". */
  sub?: string | undefined;
  points: readonly LorenzPoint[];
  /** The marked point, normally the top fifth. */
  top: TopShare;
};

const size = 300;

/** How unevenly something is shared: the further the curve hangs below the straight line, the fewer make most of it. */
export function LorenzCurve({ title, sub, points, top }: LorenzCurveProps) {
  const t = useUiText();
  const format = useFormat();
  const { curvePath, gapPath, topX, topY } = lorenzGeometry(points, top, size);
  const topWords = t("lorenz.topPoint", {
    share: format.share(top.customerShare),
    value: format.share(top.valueShare),
  });
  const table = {
    headers: [t("lorenz.customers"), t("lorenz.value")],
    rows: points.map((point) => [format.share(point.customerShare), format.share(point.valueShare, 1)]),
  };
  return (
    <ChartFigure title={title} sub={sub} table={table}>
      <svg
        {...picture}
        aria-label={topWords}
        viewBox={`-26 -8 ${size + 34} ${size + 34}`}
        className="w-full max-w-sm overflow-visible"
      >
        <Ticks />
        <path d={gapPath} className="fill-accent-soft" />
        <path d={`M0 ${size}L${size} 0`} strokeDasharray="3 4" className="fill-none stroke-edge" />
        <path d={curvePath} strokeWidth="2.5" strokeLinecap="round" className="fill-none stroke-accent" />
        <path d={`M${topX} ${topY}H${size}`} strokeDasharray="2 3" className="fill-none stroke-ink" />
        <path
          d={`M${size} 0V${topY}`}
          strokeWidth="4"
          strokeLinecap="round"
          className="fill-none stroke-ink"
        />
        <circle cx={topX} cy={topY} r="5" strokeWidth="2" className="fill-ink stroke-paper" />
        <text
          x={topX - 10}
          y={topY - 8}
          textAnchor="end"
          paintOrder="stroke"
          strokeWidth="4"
          strokeLinejoin="round"
          className="fill-ink stroke-accent-soft text-xs font-semibold"
        >
          {topWords}
        </text>
        <text
          x={size / 2 - 14}
          y={size / 2 - 12}
          transform={`rotate(-45 ${size / 2} ${size / 2})`}
          className={quiet}
        >
          {t("lorenz.equality")}
        </text>
        <text x={size / 2} y={size + 20} textAnchor="middle" className={quiet}>
          {t("lorenz.customers")}
        </text>
        <text x={-size / 2} y={-12} transform="rotate(-90)" textAnchor="middle" className={quiet}>
          {t("lorenz.value")}
        </text>
      </svg>
    </ChartFigure>
  );
}

const quiet = "fill-muted text-[0.6875rem]";

function Ticks() {
  return (
    <g className="stroke-line">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <path key={share} d={`M0 ${size * share}H${size}`} className="fill-none" />
      ))}
    </g>
  );
}
