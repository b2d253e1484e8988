import type { WrittenDate } from "./parse-date.ts";

/** No zone has ever set its clocks within such a stretch of UTC. */
const quarterHourMs = 900_000;
const dayMs = 86_400_000;

/**
 * Reads written dates as instants (ms since the epoch). A date without a zone of its own is one of the programme's: its
 * day begins at midnight there. An hour that was skipped or came twice is read by the clock before the change.
 * @param timeZone IANA name, such as Europe/Paris
 */
export function createLocalClock(timeZone: string): (date: WrittenDate) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const offsets = new Map<number, number>();
  const offsetMs = (instant: number): number => {
    const stretch = Math.floor(instant / quarterHourMs);
    const known = offsets.get(stretch);
    if (known !== undefined) return known;
    const found = readOffsetMs(format.formatToParts(stretch * quarterHourMs));
    offsets.set(stretch, found);
    return found;
  };
  return ({ asUtc, offsetMinutes }) => {
    if (offsetMinutes !== null) return asUtc - offsetMinutes * 60_000;
    const isReal = (instant: number) => offsetMs(instant) === asUtc - instant;
    const byClockBefore = asUtc - offsetMs(asUtc - dayMs);
    if (isReal(byClockBefore)) return byClockBefore;
    const byClockAfter = asUtc - offsetMs(byClockBefore);
    return isReal(byClockAfter) ? byClockAfter : byClockBefore;
  };
}

/** "GMT-03:30" of the parts, in milliseconds. */
function readOffsetMs(parts: readonly Intl.DateTimeFormatPart[]): number {
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes, seconds] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === "-" ? -size : size) * 1000;
}
