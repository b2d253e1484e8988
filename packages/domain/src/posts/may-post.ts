import { AppError } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";

/**
 * Whether what somebody writes is read by a person before others see it: until something of theirs was published, it
 * is. @throws AppError posting_blocked for whom staff took the right to post
 */
export async function isReadFirst(transaction: Transaction, customerId: string): Promise<boolean> {
  const byThem = { customerId: { in: await listAliases(transaction, customerId) } };
  if ((await transaction.postingBlock.count({ where: byThem })) > 0) throw new AppError("posting_blocked");
  const published = { where: { ...byThem, state: "published" as const } };
  const known = { ...published, select: { id: true } };
  return (
    (await transaction.idea.findFirst(known)) === null &&
    (await transaction.ideaComment.findFirst(known)) === null &&
    (await transaction.question.findFirst(known)) === null &&
    (await transaction.answer.findFirst(known)) === null
  );
}
