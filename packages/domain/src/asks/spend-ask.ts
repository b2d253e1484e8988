import { createId } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { readAsking } from "../reviews/asking-settings.ts";

const yearMs = 365 * 86_400_000;

type Asked = { customerId: string; kind: "review" | "answer" | "beta"; aboutId: string; now: Date };

/**
 * Takes one ask out of what a person may be asked within a year, over all kinds of asks together. False when there is
 * none left; then nothing is asked. Two askers at once do not take the same last one.
 */
export async function spendAsk(
  transaction: Transaction,
  { customerId, kind, aboutId, now }: Asked,
): Promise<boolean> {
  await lockKey(transaction, "ask", customerId);
  const lately = { customerId, occurredAt: { gt: new Date(now.getTime() - yearMs) } };
  const { mostAsksAYear } = await readAsking(transaction);
  if ((await transaction.ask.count({ where: lately })) >= mostAsksAYear) return false;
  await transaction.ask.create({ data: { id: createId("ask"), customerId, kind, aboutId, occurredAt: now } });
  return true;
}
