import type { Instant } from "./value-facts.ts";

/** The same day and time some calendar months later in UTC; a day the month lacks becomes its last. */
export const addMonths = (instant: Instant, months: number): Instant => {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
};
