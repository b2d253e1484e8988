import type { ReactNode } from "react";

export type ScrollRegionProps = { label: string; children: ReactNode };

/** In reach of the keyboard, whose arrow keys then scroll. A group: as a landmark it would repeat the section's name. */
const scrollable = { role: "group", tabIndex: 0 } as const;

/** A part of the page that scrolls sideways by itself, so that the page never does. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  // Relative, because hidden texts are positioned and would otherwise widen the page.
  return (
    <div aria-label={label} {...scrollable} className="relative -mx-1 overflow-x-auto px-1">
      {children}
    </div>
  );
}
