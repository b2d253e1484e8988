import type { MarkTriageOutput } from "@worth/contracts";
import { UndoToast, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

export type Worked = { kind: "snooze" | "done" | "assign" | "take"; marked: MarkTriageOutput };

/** What was just done to accounts, with a way to take it back. */
export function WorkToast({ worked: { kind, marked } }: { worked: Worked }) {
  const t = useAdminText();
  const format = useFormat();
  const { name, count, snoozedUntil, assigneeName, undo } = marked;
  const isGiven = kind === "assign" || kind === "take";
  const key = isGiven ? (assigneeName === null ? "unassign" : "assign") : kind;
  const message = t(`triage:toast.${key}`, {
    count,
    name: name ?? "",
    assignee: assigneeName ?? "",
    date: snoozedUntil ? format.date(snoozedUntil) : "",
  });
  const fields = { work: "undo", changedAt: undo.changedAt, accountIds: undo.accountIds.join(" ") };
  return <UndoToast message={message} fields={fields} />;
}
