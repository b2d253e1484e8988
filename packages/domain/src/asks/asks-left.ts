import type { Reader } from "@worth/db";
import { readAsking } from "../reviews/asking-settings.ts";

const yearMs = 365 * 86_400_000;

/** How many more times somebody may be asked within a year, over all kinds of asks together. */
export async function countAsksLeft(reader: Reader, own: readonly string[], now: Date): Promise<number> {
  const since = new Date(now.getTime() - yearMs);
  const { mostAsksAYear } = await readAsking(reader);
  const askedCount = await reader.ask.count({
    where: { customerId: { in: [...own] }, occurredAt: { gt: since } },
  });
  return Math.max(0, mostAsksAYear - askedCount);
}
