import type { IdeaAttachmentOutput } from "@worth/contracts";
import { Button } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** The pictures of an idea; where it is written, each with the button that takes it out and keeps the text. */
export function IdeaPictures({
  attachments,
  isWriting = false,
}: {
  attachments: readonly IdeaAttachmentOutput[];
  isWriting?: boolean;
}) {
  const t = usePortalText();
  if (attachments.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-4">
      {attachments.map(({ id, width, height }, index) => (
        <li key={id} className="grid justify-items-start gap-1">
          <img
            src={`/ideas/pictures/${id}`}
            alt={t("ideas:picture", { number: index + 1 })}
            width={width}
            height={height}
            loading="lazy"
            className="h-32 w-auto max-w-full rounded-md object-contain"
          />
          {isWriting && (
            <Button size="small" name="attachmentId" value={id}>
              {t("ideas:desk.removePicture", { number: index + 1 })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
