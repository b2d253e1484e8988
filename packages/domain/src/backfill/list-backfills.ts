import type { ListBackfillsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { namesOfAskers } from "../reconciling/names-of-askers.ts";
import { readTrouble } from "../reconciling/read-trouble.ts";

const mostShown = 10;

/** What was taken over, the latest first. */
export async function listBackfills(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
): Promise<ListBackfillsOutput> {
  const rows = await database.backfill.findMany({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  const names = await namesOfAskers(database, rows);
  return {
    rows: rows.map(
      ({ id, fromAt, toAt, state, startedAt, finishedAt, staffId, seenCount, addedCount, error }) => ({
        id,
        fromAt: fromAt.toISOString(),
        toAt: toAt.toISOString(),
        state,
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
        askedBy: names.get(staffId ?? "") ?? null,
        seenCount,
        addedCount,
        trouble: readTrouble(error),
      }),
    ),
  };
}
