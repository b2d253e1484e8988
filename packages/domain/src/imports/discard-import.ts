import { AppError, type DiscardImportInput, type StaffActor, type SystemActor } from "@worth/contracts";
import { inTransaction, tryLockKey } from "@worth/db";
import type { Deps } from "../deps.ts";
import { importLock } from "./import-lock.ts";

/**
 * Forgets an import that is not done, with its file: one nobody wants, or one whose job was lost.
 * @throws AppError busy while a worker is at it, import_wrong_state once it is done, not_found
 */
export async function discardImport(
  { database }: Deps,
  _actor: StaffActor | SystemActor,
  { importId }: DiscardImportInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    if (!(await tryLockKey(transaction, ...importLock))) throw new AppError("busy");
    const found = await transaction.import.findUnique({ where: { id: importId }, select: { state: true } });
    if (!found) throw new AppError("not_found");
    if (found.state === "done") throw new AppError("import_wrong_state");
    await transaction.import.delete({ where: { id: importId } });
  });
}
