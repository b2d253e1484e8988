import { AppError } from "@worth/contracts";

const hourMs = 3_600_000;
/** Somewhere it is tomorrow already. */
const aheadMs = 14 * hourMs;

/**
 * A day somebody names, as a moment: its noon, or now where that is still ahead.
 * @throws AppError invalid_input about the field for a day that has not begun anywhere
 */
export function readDay(day: string, { now, field }: { now: Date; field: string }): Date {
  const begins = Date.parse(day);
  if (begins > now.getTime() + aheadMs)
    throw new AppError("invalid_input", { fields: { [field]: "too_large" } });
  return new Date(Math.min(begins + 12 * hourMs, now.getTime()));
}
