import type { DiscardImportInput, StaffActor, SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { moveImport } from "./move-import.ts";

/** Forgets an import that was not run, with its file. */
export async function discardImport(
  { database }: Deps,
  _actor: StaffActor | SystemActor,
  { importId }: DiscardImportInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await moveImport(transaction, importId, {
      from: ["mapping", "checked", "failed"],
      data: { state: "failed" },
    });
    await transaction.import.delete({ where: { id: importId } });
  });
}
