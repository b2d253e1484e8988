import type { CampaignState } from "@worth/contracts";

/** First and last day, as midnight in UTC: a day of the calendar, wherever that is. */
export type CampaignDays = { startsOn: Date; endsOn: Date | null; closedAt: Date | null };

/** The day of a moment on the programme's calendar, YYYY-MM-DD. */
export const dayOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);

/** A day as stored, YYYY-MM-DD. */
export const storedDay = (day: Date): string => day.toISOString().slice(0, 10);

/** What a campaign was at a moment: it runs from its first day to its last, unless somebody closed it before. */
export function campaignState(
  { startsOn, endsOn, closedAt }: CampaignDays,
  at: Date,
  timeZone: string,
): CampaignState {
  if (closedAt !== null && closedAt <= at) return "closed";
  const day = dayOf(at, timeZone);
  if (day < storedDay(startsOn)) return "coming";
  return endsOn !== null && day > storedDay(endsOn) ? "over" : "running";
}
