import type { Deps } from "../deps.ts";
import { BooksUnavailable } from "../ports/books.ts";
import { comparePayments } from "./compare-payments.ts";
import { comparePayouts } from "./compare-payouts.ts";
import { finishComparison } from "./finish-comparison.ts";
import { recoverEvents, type RecoveringDeps } from "./recover-events.ts";

/**
 * The job of a comparison: takes in the events that were missed, sets payments right by the provider's own movements,
 * matches what was sent on, and writes what is left. Begun again it ends the same, so a worker that dies is replaced.
 */
export async function compareBooks(
  deps: RecoveringDeps,
  { reconciliationId }: { reconciliationId: string },
): Promise<void> {
  const comparison = await deps.database.reconciliation.findFirst({
    where: { id: reconciliationId, state: "running" },
    select: { id: true, fromAt: true, toAt: true },
  });
  if (!comparison) return;
  try {
    const credited = await recoverEvents(deps, comparison);
    const differences = [
      ...(await comparePayments(deps, comparison)),
      ...(await comparePayouts(deps, comparison, credited)),
    ];
    await finishComparison(deps, comparison, differences);
  } catch (error) {
    if (error instanceof BooksUnavailable) await saveTrouble(deps, reconciliationId, error);
    throw error;
  }
}

async function saveTrouble({ database }: Deps, id: string, { reason }: BooksUnavailable): Promise<void> {
  await database.reconciliation.updateMany({ where: { id, state: "running" }, data: { error: reason } });
}
