import type { ReactNode } from "react";

export type HeadlineFigureProps = {
  label: string;
  value: ReactNode;
  /** Set smaller beside the value: "points". */
  unit?: string | undefined;
  detail?: ReactNode;
};

/** The one number a page is about. */
export function HeadlineFigure({ label, value, unit, detail }: HeadlineFigureProps) {
  return (
    <div>
      <p className="text-muted">{label}</p>
      <p className="mt-1 font-serif text-3xl tabular-nums font-normal tracking-[-0.02em]">
        {value}
        {unit !== undefined && <span className="ms-2 text-lg tracking-normal">{unit}</span>}
      </p>
      {detail !== undefined && <p className="mt-2 text-muted">{detail}</p>}
    </div>
  );
}
