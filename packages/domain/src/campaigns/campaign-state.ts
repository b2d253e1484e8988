import type { CampaignState } from "@worth/contracts";
import { calendarDay } from "../programme/calendar-day.ts";

/** First and last day, as midnight in UTC: a day of the calendar, wherever that is. */
type CampaignDays = { startsOn: Date; endsOn: Date | null; closedAt: Date | null };

/** A day as stored, YYYY-MM-DD. */
export const storedDay = (day: Date): string => day.toISOString().slice(0, 10);

/** What a campaign was at a moment: it runs from its first day to its last, unless somebody closed it before. */
export function campaignState(
  { startsOn, endsOn, closedAt }: CampaignDays,
  at: Date,
  timeZone: string,
): CampaignState {
  if (closedAt !== null && closedAt <= at) return "closed";
  const day = calendarDay(at, timeZone);
  if (day < storedDay(startsOn)) return "coming";
  return endsOn !== null && day > storedDay(endsOn) ? "over" : "running";
}
