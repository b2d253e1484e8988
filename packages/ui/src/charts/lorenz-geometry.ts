import { area, curveMonotoneX, line } from "d3-shape";

/** Shares between 0 and 1, customers counted from the smallest. */
export type LorenzPoint = { customerShare: number; valueShare: number };

/** The largest customers and what they make together: the top .2 make .67. */
export type TopShare = { customerShare: number; valueShare: number };

export type LorenzGeometry = {
  curvePath: string;
  /** Between the curve and the line of equality: the larger, the more concentrated. */
  gapPath: string;
  /** Where the top customers begin on the curve. */
  topX: number;
  topY: number;
};

/** Paths in a square of `size`, origin at its top left corner. The curve runs through every point and both corners. */
export function lorenzGeometry(points: readonly LorenzPoint[], top: TopShare, size: number): LorenzGeometry {
  const x = (point: LorenzPoint) => size * point.customerShare;
  const y = (point: LorenzPoint) => size * (1 - point.valueShare);
  const all = withCorners(points);
  const toEquality = area<LorenzPoint>(x, (point) => size * (1 - point.customerShare), y).curve(
    curveMonotoneX,
  );
  return {
    curvePath: line<LorenzPoint>(x, y).curve(curveMonotoneX)(all) ?? "",
    gapPath: toEquality(all) ?? "",
    topX: size * (1 - top.customerShare),
    topY: size * top.valueShare,
  };
}

function withCorners(points: readonly LorenzPoint[]): LorenzPoint[] {
  const sorted = points.toSorted((a, b) => a.customerShare - b.customerShare);
  const inner = sorted.filter((point) => point.customerShare > 0 && point.customerShare < 1);
  return [{ customerShare: 0, valueShare: 0 }, ...inner, { customerShare: 1, valueShare: 1 }];
}
