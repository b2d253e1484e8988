import { undoMinutes, type PendingDecisionOutput, type ProofDeclineReason } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** What was decided about something somebody entered and can still be taken back; null when nothing was. */
export async function readPending(reader: Reader, subjectId: string): Promise<PendingDecisionOutput | null> {
  const item = await reader.queueItem.findFirst({
    where: { subjectId, kind: "proof", settledAt: null, decision: { in: ["approved", "declined"] } },
  });
  if (!item?.decidedAt || item.decision === null || item.decision === "lapsed") return null;
  return {
    itemId: item.id,
    decision: item.decision,
    reason: item.reason as ProofDeclineReason | null,
    decidedAt: item.decidedAt.toISOString(),
    undoUntil: new Date(item.decidedAt.getTime() + undoMinutes * 60_000).toISOString(),
  };
}
