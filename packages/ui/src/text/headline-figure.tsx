import type { ReactNode } from "react";

export type HeadlineFigureProps = {
  label: string;
  value: ReactNode;
  /** Set smaller beside the value: "points". */
  unit?: string | undefined;
  detail?: ReactNode;
  /** The figure is what the page says first: its heading. */
  isPageHeading?: boolean | undefined;
};

/** The one number a page is about. */
export function HeadlineFigure({ label, value, unit, detail, isPageHeading = false }: HeadlineFigureProps) {
  const Figure = isPageHeading ? "h1" : "p";
  return (
    <div>
      <Figure>
        <span className="block font-normal text-muted">{label}</span>{" "}
        <span className="mt-1 block font-serif text-3xl tabular-nums font-normal tracking-[-0.02em]">
          {value} {unit !== undefined && <span className="text-lg tracking-normal">{unit}</span>}
        </span>
      </Figure>
      {detail !== undefined && <p className="mt-2 text-muted">{detail}</p>}
    </div>
  );
}
