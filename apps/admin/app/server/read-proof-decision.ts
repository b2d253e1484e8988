import { AppError, parseInput, undoQueueInput } from "@worth/contracts";
import type { AdminApi } from "@worth/api";

type Form = Readonly<Record<string, string>>;

/** What the form about something somebody entered decides. @throws AppError invalid_input for neither of both */
function readProofDecision({ intent, reason, sentiment }: Form) {
  if (intent === "approved") return { kind: "approved", ...(sentiment !== undefined && { sentiment }) };
  if (intent !== "declined") throw new AppError("invalid_input");
  if (!reason) throw new AppError("invalid_input", { fields: { reason: "required" } });
  return { kind: "declined", reason };
}

type Decision = ReturnType<typeof readProofDecision>;

/**
 * What was pressed on the page about something somebody entered: decides it, or takes a decision back that has not taken
 * effect yet.
 */
export async function answerProof(
  api: AdminApi,
  form: Form,
  decide: (decision: Decision) => Promise<unknown>,
): Promise<{ kind: "decided" | "undone" }> {
  const { intent, itemId, decidedAt } = form;
  if (intent === "undo") {
    await api.queue.undo(parseInput(undoQueueInput, { itemIds: [itemId], decidedAt }));
    return { kind: "undone" };
  }
  await decide(readProofDecision(form));
  return { kind: "decided" };
}
