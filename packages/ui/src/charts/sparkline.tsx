import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { picture } from "./picture.ts";

export type SparklineProps = {
  /** What the line shows, in words: "Orders rose from 12 to 31 in six months". */
  label: string;
  values: readonly number[];
};

const width = 120;
const height = 28;
const inset = 4;

/** A small line beside a figure: its direction, not its scale. */
export function Sparkline({ label, values }: SparklineProps) {
  const last = values.at(-1);
  if (last === undefined) return null;
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [inset, width - inset]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - inset, inset]);
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  )(values);
  return (
    <svg {...picture} aria-label={label} width={width} height={height} className="inline-block">
      <path d={path ?? ""} strokeWidth="1.5" strokeLinejoin="round" className="fill-none stroke-muted" />
      <circle cx={x(values.length - 1)} cy={y(last)} r="3" className="fill-accent" />
    </svg>
  );
}
