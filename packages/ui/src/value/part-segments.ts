import type { ValuePart } from "@worth/scoring";
import { partOrder, type PartAmounts } from "./value-parts.ts";

/** A stretch of the bar, in per cent of its width. */
export type PartSegment = { part: ValuePart; startPercent: number; widthPercent: number };

/**
 * Lays the positive parts end to end over the whole width, in their fixed order.
 * A negative part (more refunded than bought) takes no room; the words beside the bar name it.
 */
export function partSegments(amounts: PartAmounts): readonly PartSegment[] {
  const shown = partOrder.filter((part) => amounts[part] > 0);
  const total = shown.reduce((sum, part) => sum + amounts[part], 0);
  let startPercent = 0;
  return shown.map((part) => {
    const segment = { part, startPercent, widthPercent: (100 * amounts[part]) / total };
    startPercent += segment.widthPercent;
    return segment;
  });
}
