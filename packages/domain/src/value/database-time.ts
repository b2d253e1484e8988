import type { Reader } from "@worth/db";

/**
 * Now, by the clock that stamps facts. What is computed "as of now" takes this one: a process whose own clock runs
 * behind would miss what has just been recorded.
 */
export async function databaseTime(reader: Reader): Promise<Date> {
  const [row] = await reader.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error("The database did not tell the time.");
  return row.now;
}
