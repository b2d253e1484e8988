import type { Reader } from "@worth/db";
import { readAsking } from "../reviews/asking-settings.ts";

const yearMs = 365 * 86_400_000;

/** Asks later than this count towards what somebody may be asked within a year. */
export const yearBefore = (now: Date): Date => new Date(now.getTime() - yearMs);

/** How many more times somebody may be asked within a year, over all kinds of asks together. */
export async function countAsksLeft(reader: Reader, own: readonly string[], now: Date): Promise<number> {
  const { mostAsksAYear } = await readAsking(reader);
  const askedCount = await reader.ask.count({
    where: { customerId: { in: [...own] }, occurredAt: { gt: yearBefore(now) } },
  });
  return Math.max(0, mostAsksAYear - askedCount);
}
