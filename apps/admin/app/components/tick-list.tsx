import type { ReactNode } from "react";

type TickListProps = { legend: string; hint?: string | undefined; isLong?: boolean; children: ReactNode };

/** Boxes to tick under one name; a long list scrolls in its own frame. */
export function TickList({ legend, hint, isLong = false, children }: TickListProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">{legend}</legend>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
      <div className={`grid gap-2 sm:grid-cols-2 ${isLong ? "max-h-96 overflow-y-auto p-1" : ""}`}>
        {children}
      </div>
    </fieldset>
  );
}
