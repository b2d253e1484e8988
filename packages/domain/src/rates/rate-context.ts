import type { Deps } from "../deps.ts";
import { calendarDay } from "../programme/calendar-day.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import type { RateContext } from "./reading/read-rate.ts";

/** What typed rates are checked against now, where the programme is. */
export async function rateContext({
  database,
  clock,
}: Pick<Deps, "database" | "clock">): Promise<RateContext> {
  const { reportingCurrency, timeZone } = await getProgrammeRow(database);
  return { reportingCurrency, today: calendarDay(clock.now(), timeZone) };
}
