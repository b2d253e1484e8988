import { AppError, type MarkTriageInput } from "@worth/contracts";
import { createLocalClock } from "../imports/reading/local-clock.ts";
import { calendarDay } from "../programme/calendar-day.ts";

const dayMs = 86_400_000;
const longestDays = 366;

type Until = Extract<MarkTriageInput["change"], { kind: "snooze" }>["until"];

/**
 * When a snooze ends: at midnight in the programme's time zone at the beginning of tomorrow, of the coming Monday, or of
 * the day that was named.
 * @throws AppError invalid_input for a day that has begun, or that is more than a year ahead
 */
export function snoozeEnd(until: Until, now: Date, timeZone: string): Date {
  const today = Date.parse(calendarDay(now, timeZone));
  const asUtc = dayOf(until, today);
  if (asUtc <= today) throw new AppError("invalid_input", { fields: { until: "too_small" } });
  if (asUtc > today + longestDays * dayMs)
    throw new AppError("invalid_input", { fields: { until: "too_large" } });
  return new Date(createLocalClock(timeZone)({ asUtc, offsetMinutes: null }));
}

/** The named day as if it were one of UTC. */
function dayOf(until: Until, today: number): number {
  if (until === "tomorrow") return today + dayMs;
  if (until === "next_week") return today + ((8 - new Date(today).getUTCDay()) % 7 || 7) * dayMs;
  return Date.parse(until);
}
