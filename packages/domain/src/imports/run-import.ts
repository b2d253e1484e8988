import { AppError, type RunImportInput, type StaffActor, type SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { moveImport } from "./move-import.ts";

/**
 * Asks for the real run of a checked import.
 * @throws AppError import_wrong_state, or import_has_bad_rows unless they are to be skipped
 */
export async function runImport(
  { database, jobs }: Deps,
  actor: StaffActor | SystemActor,
  { importId, skipBadRows }: RunImportInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await moveImport(transaction, importId, {
      from: ["checked"],
      data: { state: "running", skipBadRows, doneCount: 0 },
    });
    const { rowCount, badCount } = await transaction.import.findUniqueOrThrow({ where: { id: importId } });
    if (badCount > 0 && !skipBadRows)
      throw new AppError("import_has_bad_rows", { values: { count: badCount } });
    await recordAudit(transaction, actor, {
      action: "import.run",
      subjectType: "import",
      subjectId: importId,
      after: { skipBadRows, rowCount, badCount },
    });
    await jobs.enqueue(transaction, { name: "import.run", data: { importId } });
  });
}
