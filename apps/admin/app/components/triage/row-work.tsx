import type { TriageRowOutput } from "@worth/contracts";
import { Button, VisuallyHidden } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { workFormId } from "./work-form-id.ts";

const buttons = [
  ["done", "doneOne", "doneName"],
  ["tomorrow", "tomorrowOne", "tomorrowName"],
  ["take", "takeOne", "takeName"],
] as const;

/** What can be done about one account with one press; each can be taken back. */
export function RowWork({ row: { accountId, name } }: { row: TriageRowOutput }) {
  const t = useAdminText();
  return (
    <div className="-ms-3 mt-1 flex flex-wrap gap-x-1">
      {buttons.map(([work, label, what]) => (
        <Button key={work} form={workFormId} name={work} value={accountId} size="small" variant="quiet">
          {t(`triage:mark.${label}`)}
          <VisuallyHidden> {t(`triage:mark.${what}`, { name })}</VisuallyHidden>
        </Button>
      ))}
    </div>
  );
}
