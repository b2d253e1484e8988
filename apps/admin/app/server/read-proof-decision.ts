import { AppError, parseInput, undoQueueInput } from "@worth/contracts";
import type { AdminApi } from "@worth/api";

type Form = Readonly<Record<string, string>>;

/** What the form about something somebody entered decides. @throws AppError invalid_input for neither of both */
export function readProofDecision({ intent, reason, sentiment }: Form) {
  if (intent === "approved") return { kind: "approved", ...(sentiment !== undefined && { sentiment }) };
  if (intent !== "declined") throw new AppError("invalid_input");
  if (!reason) throw new AppError("invalid_input", { fields: { reason: "required" } });
  return { kind: "declined", reason };
}

/** Takes a decision back that has not taken effect yet. */
export async function undoDecision(api: AdminApi, { itemId, decidedAt }: Form): Promise<void> {
  await api.queue.undo(parseInput(undoQueueInput, { itemIds: [itemId], decidedAt }));
}
