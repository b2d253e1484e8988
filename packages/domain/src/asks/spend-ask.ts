import { createId, type AskKind } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Jobs } from "../ports/jobs.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { countAsksLeft } from "./asks-left.ts";
import { isAskOff } from "./ask-choices.ts";

type Asked = { customerId: string; kind: AskKind; aboutId: string; now: Date };

/**
 * Takes one ask out of what a person may be asked within a year, over all kinds of asks together. False when there is
 * none left, or they do not want this kind; then nothing is asked. Two askers at once do not take the same last one.
 * Triage hears of the last one: until the year is over it asks nothing of them either.
 */
export async function spendAsk(
  transaction: Transaction,
  { jobs }: { jobs: Jobs },
  { customerId, kind, aboutId, now }: Asked,
): Promise<boolean> {
  await lockKey(transaction, "ask", customerId);
  const own = await listAliases(transaction, customerId);
  if (await isAskOff(transaction, own, kind)) return false;
  const leftCount = await countAsksLeft(transaction, own, now);
  if (leftCount === 0) return false;
  await transaction.ask.create({ data: { id: createId("ask"), customerId, kind, aboutId, occurredAt: now } });
  if (leftCount === 1) await requestRefresh(transaction, jobs, [customerId]);
  return true;
}
