import type { Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";

type Spoken = { customerId: string; sentiment: "promoter" | "passive" | "detractor"; occurredAt: Date };

/**
 * What a customer thinks of us follows what they said last. Somebody who turns against us comes up in triage to be put
 * right; nothing is taken from them.
 */
export async function recordSentiment(
  transaction: Transaction,
  { customerId, sentiment, occurredAt }: Spoken,
): Promise<void> {
  const aliases = await listAliases(transaction, customerId);
  const later = { customerId: { in: aliases }, occurredAt: { gt: occurredAt } };
  const [answers, acts] = await Promise.all([
    transaction.surveyAnswer.count({ where: later }),
    transaction.act.count({ where: { ...later, sentiment: { not: null } } }),
  ]);
  if (answers + acts > 0) return;
  await transaction.customer.update({ where: { id: customerId }, data: { sentiment } });
}
