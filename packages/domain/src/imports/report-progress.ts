import type { ImportOutput } from "@worth/contracts";
import type { Database } from "@worth/db";

/** Told after each chunk, for a command that shows it. `rowCount` is 0 until the file was checked. */
export type ProgressListener = (progress: { doneCount: number; rowCount: number }) => void;

type Progress = { importId: string; state: ImportOutput["state"]; doneCount: number; rowCount: number };

/** Shows how far a job is, outside its transaction, so that everybody sees it while the job runs. */
export async function reportProgress(
  database: Database,
  { importId, state, doneCount, rowCount }: Progress,
  listener: ProgressListener,
): Promise<void> {
  await database.import.updateMany({ where: { id: importId, state }, data: { doneCount } });
  listener({ doneCount, rowCount });
}
