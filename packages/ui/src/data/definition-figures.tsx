import type { ValuePart } from "@worth/scoring";
import type { ReactNode } from "react";
import { PartMark } from "../value/part-mark.tsx";

export type DefinitionFigure = {
  label: string;
  value: ReactNode;
  /** Small print below: the interval, the sample, the reason for a zero. */
  detail?: ReactNode;
  /** Marks the figure with its part's colour. */
  part?: ValuePart | undefined;
};

export type DefinitionFiguresProps = { figures: readonly DefinitionFigure[] };

/** A strip of named figures between two hairlines. */
export function DefinitionFigures({ figures }: DefinitionFiguresProps) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-5 gap-y-4 border-y border-line py-4">
      {figures.map(({ label, value, detail, part }) => (
        <div key={label}>
          <dt className="flex items-center text-sm text-muted">
            {part !== undefined && <PartMark part={part} />}
            {label}
          </dt>
          <dd className="mt-0.5">
            <span className="block font-serif text-xl tabular-nums">{value}</span>
            {detail !== undefined && <span className="mt-1 block text-xs text-muted">{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
