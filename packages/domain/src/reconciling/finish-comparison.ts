import { createId } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { Comparison, Difference } from "./difference.ts";

/**
 * Writes what was found and closes the comparison. What a person accepted before stays accepted while its amounts are
 * the same.
 */
export async function finishComparison(
  { database, clock }: Deps,
  { id }: Comparison,
  differences: readonly Difference[],
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.reconciliation.updateMany({
      where: { id, state: "running" },
      data: { state: "done", finishedAt: now, movedAt: now, error: null },
    });
    if (count === 0) return;
    const accepted = await listAccepted(transaction, differences);
    await transaction.reconciliationDifference.createMany({
      data: differences.map((difference) => ({
        id: createId("reconciliationDifference"),
        reconciliationId: id,
        ...difference,
        ...accepted.find((one) => isSame(one, difference))?.word,
      })),
      skipDuplicates: true,
    });
  });
}

async function listAccepted(transaction: Transaction, differences: readonly Difference[]) {
  const rows = await transaction.reconciliationDifference.findMany({
    where: { objectRef: { in: differences.map(({ objectRef }) => objectRef) }, acceptedAt: { not: null } },
    orderBy: { acceptedAt: "desc" },
  });
  return rows.map(({ kind, objectRef, currency, oursMinor, theirsMinor, acceptedAt, staffId, note }) => {
    const word = { acceptedAt, staffId, note };
    return { kind, objectRef, currency, oursMinor, theirsMinor, word };
  });
}

const isSame = (one: Difference, other: Difference): boolean =>
  one.kind === other.kind &&
  one.objectRef === other.objectRef &&
  one.oursMinor === other.oursMinor &&
  one.theirsMinor === other.theirsMinor;
