import type { StaffActor } from "@worth/contracts";
import { inTransaction, type Database, type Prisma } from "@worth/db";
import { recordAudit } from "./record-audit.ts";

type Exported = {
  subject: "review" | "ledger" | "payout";
  rowCount: number;
  /** What was asked for; never the rows, nor words that could be somebody's name: nobody erases those here. */
  asked?: Prisma.InputJsonObject;
};

/** Writes that staff take rows out of the product as a file, before they have it. */
export async function recordExport(
  database: Database,
  actor: StaffActor,
  { subject, rowCount, asked = {} }: Exported,
): Promise<void> {
  await inTransaction(database, (transaction) =>
    recordAudit(transaction, actor, {
      action: `${subject}.export`,
      subjectType: "programme",
      subjectId: "programme",
      after: { ...asked, rowCount },
    }),
  );
}
