import type { ImportMapping } from "@worth/contracts";

type DateFormat = ImportMapping["dateFormat"];

/** A date as written: its fields as if they were UTC, and how far its clock is ahead of UTC, when it says so. */
export type WrittenDate = { asUtc: number; offsetMinutes: number | null };

const time =
  /(?:[T ] ?(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?: ?(?<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/i;

const patterns: Record<DateFormat, RegExp> = {
  iso: new RegExp(`^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})${time.source}`, "i"),
  yyyymmdd: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  dmy: new RegExp(`^(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>\\d{4})${time.source}`, "i"),
  mdy: new RegExp(`^(?<month>\\d{1,2})[./-](?<day>\\d{1,2})[./-](?<year>\\d{4})${time.source}`, "i"),
};

/** Nothing that has customers kept records of them earlier; a smaller year is a misread number. */
const firstYear = 1900;

/** Reads a date, with or without a time of day. Undefined for another format or a date no calendar has. */
export function parseDate(text: string, format: DateFormat): WrittenDate | undefined {
  const fields = patterns[format].exec(text)?.groups;
  if (!fields) return undefined;
  const number = (name: string): number => Number(fields[name] ?? 0);
  const [year, month, day] = [number("year"), number("month"), number("day")];
  const [hour, minute, second] = [number("hour"), number("minute"), number("second")];
  if (year < firstYear || hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Number((fields["fraction"] ?? "").padEnd(3, "0").slice(0, 3));
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const back = new Date(asUtc);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  const offsetMinutes = readOffset(fields["zone"]);
  return offsetMinutes === undefined ? undefined : { asUtc, offsetMinutes };
}

/** Minutes ahead of UTC; null when the date names no zone, undefined when no clock is set like that. */
function readOffset(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null;
  if (!/^[+-]/.test(zone)) return 0;
  const digits = zone.replace(/\D/g, "").padEnd(4, "0");
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
