/** A moment as milliseconds since the Unix epoch, exact, in plain statements. */
export const epochMs = (column: string): string => `round(date_part('epoch', ${column}) * 1000)`;
