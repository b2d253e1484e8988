import type { GetLeversInput, LeverPeriod } from "@worth/contracts";

const dayMs = 86_400_000;

/** The day a moment falls on where the programme is, as YYYY-MM-DD. */
export function dayIn(timeZone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

/**
 * The two periods that are compared. Without dates the last complete quarter stands against the one before; with only
 * the later period, the earlier is as many days right before it.
 * @param today YYYY-MM-DD
 */
export function leverPeriods(
  today: string,
  { before, after }: Pick<GetLeversInput, "before" | "after">,
): { before: LeverPeriod; after: LeverPeriod } {
  const later = after ?? quarterBefore(today);
  const earlier = after === undefined ? quarterBefore(later.firstDay) : sameLengthBefore(later);
  return { before: before ?? earlier, after: later };
}

/** The last quarter that was over when the day began. */
function quarterBefore(day: string): LeverPeriod {
  const date = new Date(`${day}T00:00:00Z`);
  const firstMonth = date.getUTCMonth() - (date.getUTCMonth() % 3) - 3;
  const year = date.getUTCFullYear();
  return {
    firstDay: dayOf(Date.UTC(year, firstMonth, 1)),
    lastDay: dayOf(Date.UTC(year, firstMonth + 3, 0)),
  };
}

function sameLengthBefore({ firstDay, lastDay }: LeverPeriod): LeverPeriod {
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)];
  return { firstDay: dayOf(first - (last - first) - dayMs), lastDay: dayOf(first - dayMs) };
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
