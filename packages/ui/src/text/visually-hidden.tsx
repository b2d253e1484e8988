import type { ReactNode } from "react";

/** Text for people who listen, in places where the page shows the same by position. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
