import type { AdminApi } from "@worth/api";
import {
  AppError,
  decideQueueInput,
  parseInput,
  undoQueueInput,
  type DecideQueueOutput,
} from "@worth/contracts";

export type QueueAnswer = { kind: "approved" | "declined"; decided: DecideQueueOutput } | { kind: "undone" };

/**
 * What a form of the queue asks for: a button of one row names its item, a button of the bar is about all that are
 * ticked, the toast and a decided row take a decision back. The reason to decline is the bar's in every case.
 * @throws AppError invalid_input naming the field
 */
export async function workOnQueue(api: AdminApi, form: FormData): Promise<QueueAnswer> {
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const undo = text("undo");
  if (undo !== undefined) {
    const [decidedAt, ...itemIds] = undo.split(" ");
    await api.queue.undo(parseInput(undoQueueInput, { itemIds, decidedAt }));
    return { kind: "undone" };
  }
  const one = text("approve") ?? text("decline");
  const kind = form.has("approve") || text("work") === "approve" ? "approved" : "declined";
  const ticked = form.getAll("itemId").filter((value) => typeof value === "string");
  const itemIds = one === undefined ? ticked : [one];
  if (itemIds.length === 0) throw new AppError("invalid_input", { fields: { itemIds: "required" } });
  const decision = kind === "approved" ? { kind } : { kind, reason: text("reason") };
  return { kind, decided: await api.queue.decide(parseInput(decideQueueInput, { itemIds, decision })) };
}
