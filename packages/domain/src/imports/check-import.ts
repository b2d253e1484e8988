import type { CheckImportInput, StaffActor, SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { moveImport } from "./move-import.ts";

/** Keeps how the file is to be read and asks for a dry run. An import that was checked or failed can be checked again. */
export async function checkImport(
  { database, jobs }: Deps,
  _actor: StaffActor | SystemActor,
  { importId, mapping }: CheckImportInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await moveImport(transaction, importId, {
      from: ["mapping", "checked", "failed"],
      data: { state: "checking", mapping, doneCount: 0 },
    });
    await jobs.enqueue(transaction, { name: "import.check", data: { importId } });
  });
}
