import type { WallReviewOutput } from "@worth/contracts";
import { TextLink, useFormat } from "@worth/ui";
import type { ReactNode } from "react";
import { usePortalText } from "../use-portal-text.ts";
import { ReviewMarks } from "./review-marks.tsx";
import { StarText } from "./star-text.tsx";

type Shown = {
  review: WallReviewOutput;
  showsProduct: boolean;
  /** Below the heading of what it stands in. */
  heading?: "h2" | "h3";
  /** Where its links open, when that is not the same window. */
  linkTarget?: "_blank" | undefined;
  /** What a reader can do. */
  children?: ReactNode;
};

/** One review on a wall, with all that its readers must know. */
export function ReviewArticle({
  review,
  showsProduct,
  heading: Heading = "h3",
  linkTarget,
  children,
}: Shown) {
  const t = usePortalText();
  const { date } = useFormat();
  const { id, title, body, stars, product, authorFirstName, publishedAt, reply } = review;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="grid gap-2 border-t border-line py-4">
      <Heading id={`${id}-title`} className="text-lg font-semibold wrap-anywhere">
        {title}
      </Heading>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <StarText stars={stars} />
        <span>
          {t("reviews:by", { name: authorFirstName || t("reviews:somebody"), date: date(publishedAt) })}
        </span>
        {showsProduct && (
          <TextLink to={`/reviews/${product.id}`} target={linkTarget}>
            {product.name}
          </TextLink>
        )}
      </p>
      <ReviewMarks {...review} />
      <p className="whitespace-pre-line wrap-anywhere">{body}</p>
      <Parts review={review} linkTarget={linkTarget} />
      <Photos review={review} />
      {reply && (
        <div className="grid gap-1 border-s-2 border-line ps-4">
          <p className="text-sm font-medium">{t("reviews:part.reply", { date: date(reply.at) })}</p>
          <p className="whitespace-pre-line wrap-anywhere">{reply.body}</p>
        </div>
      )}
      {children}
    </article>
  );
}

function Parts({ review: { pros, cons, videoUrl }, linkTarget }: Pick<Shown, "review" | "linkTarget">) {
  const t = usePortalText();
  return (
    <>
      {pros !== "" && (
        <p className="wrap-anywhere">
          <strong>{t("reviews:part.pros")}</strong> {pros}
        </p>
      )}
      {cons !== "" && (
        <p className="wrap-anywhere">
          <strong>{t("reviews:part.cons")}</strong> {cons}
        </p>
      )}
      {videoUrl !== "" && (
        <p>
          <TextLink to={videoUrl} rel="nofollow ugc noreferrer" target={linkTarget}>
            {t("reviews:part.video")}
          </TextLink>
        </p>
      )}
    </>
  );
}

function Photos({ review: { photos } }: { review: WallReviewOutput }) {
  const t = usePortalText();
  if (photos.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {photos.map(({ id, width, height }, index) => (
        <li key={id}>
          <img
            src={`/reviews/photos/${id}`}
            alt={t("reviews:photo", { number: index + 1 })}
            width={width}
            height={height}
            loading="lazy"
            className="h-32 w-auto rounded-md"
          />
        </li>
      ))}
    </ul>
  );
}
