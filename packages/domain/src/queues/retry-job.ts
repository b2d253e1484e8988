import { AppError, type RetryJobInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import type { Queues } from "../ports/queues.ts";

/** Staff have a parked job tried once more. @throws AppError not_found when it is not parked */
export async function retryJob(
  { database, queues }: Pick<Deps, "database"> & { queues: Queues },
  actor: StaffActor,
  { name, jobId }: RetryJobInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    if (!(await queues.retry(transaction, { name, jobId }))) throw new AppError("not_found");
    await recordAudit(transaction, actor, {
      action: "job.retry",
      subjectType: "job",
      subjectId: jobId,
      after: { name },
    });
  });
}
