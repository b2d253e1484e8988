import type { ValuePart } from "@worth/scoring";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { PartMark } from "../value/part-mark.tsx";
import { partFill } from "../value/value-parts.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { ShareTrack } from "./share-track.tsx";

export type ShareRow = {
  label: string;
  /** Between 0 and 1: the length of the bar. */
  share: number;
  /** What the bar stands for in words or figures; the share in per cent when left out. */
  text?: string | undefined;
  /** Gives the bar its part's colour. */
  part?: ValuePart | undefined;
};

export type ShareBarProps = { title: string; sub?: string | undefined; rows: readonly ShareRow[] };

/** Shares side by side: the top 1, 10 and 20 %, the steps of a funnel, the parts of a whole. */
export function ShareBar({ title, sub, rows }: ShareBarProps) {
  const t = useUiText();
  const format = useFormat();
  const shown = rows.map((row) => ({ ...row, text: row.text ?? format.share(row.share) }));
  const table = {
    headers: [t("shares.name"), t("shares.value"), t("shares.share")],
    rows: shown.map((row) => [row.label, row.text, format.share(row.share, 1)]),
  };
  return (
    <ChartFigure title={title} sub={sub} table={table}>
      <ul className="grid gap-3">
        {shown.map(({ label, share, text, part }) => (
          <li key={label} className="grid gap-1">
            <span className="flex items-baseline justify-between gap-4">
              <span>
                {part !== undefined && <PartMark part={part} />}
                {label}
              </span>
              <span className="font-semibold tabular-nums">{text}</span>
            </span>
            <ShareTrack share={share} fill={part && partFill[part]} />
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}
