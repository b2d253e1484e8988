import { AppError, type DecideMentionInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { decideProof } from "../acts/decide-proof.ts";
import type { Deps } from "../deps.ts";

/**
 * Staff believe a mention and say what it says of us, or decline it with a reason its author reads. It takes effect a
 * few minutes later, as every decision of the queue. @throws AppError not_found, already_done
 */
export async function decideMention(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { mentionId, decision }: DecideMentionInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM mention WHERE id = ${mentionId} FOR UPDATE`;
    const mention = await transaction.mention.findUnique({ where: { id: mentionId } });
    if (!mention) throw new AppError("not_found");
    if (mention.state !== "waiting") throw new AppError("already_done");
    if (decision.kind === "approved")
      await transaction.mention.update({
        where: { id: mentionId },
        data: { sentiment: decision.sentiment },
      });
    const queued = decision.kind === "approved" ? ({ kind: "approved" } as const) : decision;
    await decideProof(transaction, actor, { subjectId: mentionId, decision: queued, now: clock.now() });
  });
}
