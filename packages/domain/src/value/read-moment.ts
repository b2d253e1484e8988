import type { Reader } from "@worth/db";
import { createLocalClock } from "../imports/reading/local-clock.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { databaseTime } from "./database-time.ts";

const dayMs = 86_400_000;

/**
 * The moment a page is asked about: the end of a day of the programme, an instant, or now. What lies ahead is now.
 * @param moment an ISO date, or an ISO instant
 */
export async function readMoment(
  reader: Reader,
  moment: string | undefined,
): Promise<{ asOf: Date; isPast: boolean }> {
  const now = await databaseTime(reader);
  if (moment === undefined) return { asOf: now, isPast: false };
  const { timeZone } = await getProgrammeRow(reader);
  const isDay = !moment.includes("T");
  const time = isDay
    ? createLocalClock(timeZone)({ asUtc: Date.parse(moment) + dayMs, offsetMinutes: null }) - 1
    : Date.parse(moment);
  return time < now.getTime() ? { asOf: new Date(time), isPast: true } : { asOf: now, isPast: false };
}
