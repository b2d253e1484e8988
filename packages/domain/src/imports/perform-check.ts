import { createId, mostRowErrors } from "@worth/contracts";
import { inTransaction, type Database } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import { openImport } from "./open-import.ts";
import { readChunks } from "./read-chunks.ts";
import { refuseErased } from "./refuse-erased.ts";
import type { RowError } from "./reading/read-row.ts";
import { reportProgress, type ProgressListener } from "./report-progress.ts";

/** The job of `checkImport`: reads the whole file and counts what an import would do. Running it again changes nothing. */
export async function performCheck(
  { database, clock, cipher }: KeyedDeps,
  { importId }: { importId: string },
  listener: ProgressListener = () => {},
): Promise<void> {
  const opened = await openImport(database, importId, "checking");
  if (!opened) return;
  const errors: RowError[] = [];
  const counts = { rowCount: 0, addedCount: 0, knownCount: 0, badCount: 0 };
  let isBroken = false;
  for await (const read of readChunks(opened, clock.now())) {
    const chunk = await refuseErased(database, cipher, read);
    const knownCount = await countKnown(
      database,
      chunk.rows.map(({ sourceKey }) => sourceKey),
    );
    counts.rowCount += chunk.rows.length + chunk.badCount;
    counts.knownCount += knownCount;
    counts.addedCount += chunk.rows.length - knownCount;
    counts.badCount += chunk.badCount;
    errors.push(...chunk.errors.slice(0, mostRowErrors - errors.length));
    isBroken ||= chunk.isBroken;
    const progress = { importId, state: "checking", doneCount: counts.rowCount, rowCount: 0 } as const;
    await reportProgress(database, progress, listener);
  }
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.import.updateMany({
      where: { id: importId, state: "checking" },
      data: { state: isBroken ? "failed" : "checked", doneCount: counts.rowCount, ...counts },
    });
    if (count === 0) return;
    await transaction.importRowError.deleteMany({ where: { importId } });
    await transaction.importRowError.createMany({
      data: errors.map((error) => ({ id: createId("importRowError"), importId, ...error })),
    });
  });
}

async function countKnown(database: Database, sourceKeys: readonly string[]): Promise<number> {
  return database.purchase.count({ where: { source: "import", sourceKey: { in: [...sourceKeys] } } });
}
