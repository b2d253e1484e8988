import type { Transaction } from "@worth/db";
import { isMention } from "../acts/proof-decided.ts";

/** Mentions among what waits whose sign no person has decided: they are read on their own page before they count. */
export async function listUnread(
  transaction: Transaction,
  items: readonly { subjectType: string; subjectId: string }[],
): Promise<Set<string>> {
  const entered = items.filter(({ subjectType, subjectId }) => subjectType === "act" && isMention(subjectId));
  const unread = await transaction.mention.findMany({
    where: { id: { in: entered.map(({ subjectId }) => subjectId) }, sentiment: null },
    select: { id: true },
  });
  return new Set(unread.map(({ id }) => id));
}
