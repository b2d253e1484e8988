import type { OwnReviewOutput } from "@worth/contracts";
import { Button } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** The photos a review has so far, each with the button that takes it out and keeps the text. */
export function WrittenPhotos({ photos }: { photos: OwnReviewOutput["photos"] }) {
  const t = usePortalText();
  if (photos.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-4">
      {photos.map(({ id, width, height }, index) => (
        <li key={id} className="grid justify-items-start gap-1">
          <img
            src={`/reviews/photos/${id}`}
            alt={t("reviews:photo", { number: index + 1 })}
            width={width}
            height={height}
            className="h-24 w-auto rounded-md"
          />
          <Button size="small" name="photoId" value={id}>
            {t("reviews:desk.removePhoto", { number: index + 1 })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
