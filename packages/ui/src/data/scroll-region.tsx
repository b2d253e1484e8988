import type { ReactNode } from "react";

export type ScrollRegionProps = { label: string; children: ReactNode };

/** In reach of the keyboard, so that its arrow keys can scroll what is wider than the page. */
const reachable = { tabIndex: 0 } as const;

/** A part of the page that scrolls sideways by itself, so that the page never does. Holds hidden texts too (`relative`). */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    <section aria-label={label} {...reachable} className="relative -mx-1 overflow-x-auto px-1">
      {children}
    </section>
  );
}
