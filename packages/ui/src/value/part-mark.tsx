import type { ValuePart } from "@worth/scoring";
import { partFill } from "./value-parts.ts";

/** The small square in a part's colour; always beside the part's name. */
export function PartMark({ part }: { part: ValuePart }) {
  return (
    <svg data-chart="" width="9" height="9" aria-hidden="true" className="me-2 inline-block shrink-0">
      <rect width="9" height="9" rx="2" className={partFill[part]} />
    </svg>
  );
}
