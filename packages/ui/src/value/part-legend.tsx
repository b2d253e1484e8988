import type { ValuePart } from "@worth/scoring";
import { useUiText } from "../use-ui-text.ts";
import { PartMark } from "./part-mark.tsx";
import { partOrder } from "./value-parts.ts";

export type PartLegendProps = { parts?: readonly ValuePart[] | undefined };

/** Which colour is which part, once for all bars of a page. */
export function PartLegend({ parts = partOrder }: PartLegendProps) {
  const t = useUiText();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {parts.map((part) => (
        <li key={part} className="flex items-center">
          <PartMark part={part} />
          {t(`part.${part}`)}
        </li>
      ))}
    </ul>
  );
}
