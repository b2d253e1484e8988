import type { QueueItemOutput } from "@worth/contracts";
import { Button, useFormat, VisuallyHidden } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { queueFormId } from "./queue-form-id.ts";
import { useItemName } from "./use-item-name.ts";

/** What was decided, why and by whom, and the way back while there is one. */
export function DecisionText({ item, mayDecide }: { item: QueueItemOutput; mayDecide: boolean }) {
  const t = useAdminText();
  const format = useFormat();
  const name = useItemName()(item);
  const { id, decision, reason, staffName, decidedAt, undoUntil } = item;
  if (decision === null) return null;
  const word = t(`queue:decided.${decision}`);
  const parts = [
    staffName === null ? word : t("queue:decided.by", { decision: word, name: staffName }),
    ...(reason === null ? [] : [t(`queue:declineReason.${reason}`)]),
    ...(undoUntil === null ? [] : [t("queue:decided.until", { time: format.date(undoUntil, "time") })]),
  ];
  return (
    <>
      <p className="mt-1 text-sm text-muted">{parts.join(" · ")}</p>
      {mayDecide && undoUntil !== null && (
        <div className="-ms-3">
          <Button form={queueFormId} name="undo" value={`${decidedAt} ${id}`} size="small" variant="quiet">
            {t("queue:decided.undo")}
            <VisuallyHidden> {t("queue:decided.undoName", { name })}</VisuallyHidden>
          </Button>
        </div>
      )}
    </>
  );
}
