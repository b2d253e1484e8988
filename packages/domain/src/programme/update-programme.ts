import type { Actor, UpdateProgrammeInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "./get-programme-row.ts";

/** Changes how the programme behaves from now on; holds that are running keep the date they were given. */
export async function updateProgramme(
  { database }: Deps,
  actor: Actor,
  input: UpdateProgrammeInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { name, shopUrl, attributionWindowDays, refundWindowDays } = await getProgrammeRow(transaction);
    await transaction.programme.update({ where: { id: "programme" }, data: input });
    await recordAudit(transaction, actor, {
      action: "programme.update",
      subjectType: "programme",
      subjectId: "programme",
      before: { name, shopUrl, attributionWindowDays, refundWindowDays },
      after: input,
    });
  });
}
