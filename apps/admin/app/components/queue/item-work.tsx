import type { QueueItemOutput } from "@worth/contracts";
import { Button, VisuallyHidden } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { queueFormId } from "./queue-form-id.ts";
import { useItemName } from "./use-item-name.ts";

/** Decides about one item with one press; it can be taken back. */
export function ItemWork({ item }: { item: QueueItemOutput }) {
  const t = useAdminText();
  const name = useItemName()(item);
  return (
    <div className="-ms-3 mt-1 flex flex-wrap gap-x-1">
      {(["approve", "decline"] as const).map((work) => (
        <Button key={work} form={queueFormId} name={work} value={item.id} size="small" variant="quiet">
          {t(`queue:decide.${work}`)}
          <VisuallyHidden> {t(`queue:decide.${work}Name`, { name })}</VisuallyHidden>
        </Button>
      ))}
    </div>
  );
}
