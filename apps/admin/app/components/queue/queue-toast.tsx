import { undoMinutes } from "@worth/contracts";
import { UndoToast } from "@worth/ui";
import type { QueueAnswer } from "../../server/work-on-queue.ts";
import { useAdminText } from "../use-admin-text.ts";

/** What was just decided, with a way to take it back. */
export function QueueToast({ answer }: { answer: Exclude<QueueAnswer, { kind: "undone" }> }) {
  const t = useAdminText();
  const { itemIds, decidedAt } = answer.decided;
  const message = t(`queue:done.${answer.kind}`, { count: itemIds.length, minutes: undoMinutes });
  return <UndoToast message={message} fields={{ undo: [decidedAt, ...itemIds].join(" ") }} />;
}
