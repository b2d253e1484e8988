import type { StaffReviewOutput } from "@worth/contracts";
import { useAdminText } from "../use-admin-text.ts";

/** What the author wrote and showed, as it would stand on the wall; a link is not followed from here. */
export function ReviewWords({ review }: { review: StaffReviewOutput }) {
  const t = useAdminText();
  const { body, pros, cons, videoUrl, photos } = review;
  const parts = [
    { key: "pros", text: pros },
    { key: "cons", text: cons },
    { key: "video", text: videoUrl },
  ] as const;
  return (
    <div className="grid max-w-prose gap-3">
      <p className="whitespace-pre-line wrap-anywhere">{body}</p>
      {parts.map(
        ({ key, text }) =>
          text !== "" && (
            <p key={key} className="wrap-anywhere">
              <strong>{t(`reviews:part.${key}`)}</strong> {text}
            </p>
          ),
      )}
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {photos.map(({ id, width, height }, index) => (
            <li key={id}>
              <img
                src={`/reviews/photos/${id}`}
                alt={t("reviews:photo", { number: index + 1 })}
                width={width}
                height={height}
                className="h-40 w-auto rounded-md"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
