import type { Transaction } from "@worth/db";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

const dayMs = 86_400_000;

/** When points expire that are earned or given at a moment: after as many days as the programme says. */
export async function pointsEnd(transaction: Transaction, from: Date): Promise<Date> {
  const { pointLifeDays } = await getProgrammeRow(transaction);
  return new Date(from.getTime() + pointLifeDays * dayMs);
}
