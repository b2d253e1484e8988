import type { RatingOutput } from "@worth/contracts";
import { Notice, ShareTrack, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** Below this many reviews the figures still move much, and the page says so. */
const fewReviews = 20;

/** How the stars are spread over all published reviews, and how sure that is. */
export function RatingSummary({ rating: { count, byStars, content } }: { rating: RatingOutput }) {
  const t = usePortalText();
  const { number, share } = useFormat();
  if (content === null) return null;
  return (
    <div className="grid gap-3">
      <table className="w-full max-w-md text-sm tabular-nums">
        <caption className="pb-1 text-start text-muted">{t("reviews:wall.distribution")}</caption>
        <tbody>
          {[5, 4, 3, 2, 1].map((stars) => {
            const some = byStars[stars - 1] ?? 0;
            return (
              <tr key={stars}>
                <th scope="row" className="pe-3 text-start font-normal whitespace-nowrap">
                  {t("reviews:starsShort", { count: stars })}
                </th>
                <td className="w-full">
                  <ShareTrack share={some / count} />
                </td>
                <td className="ps-3 text-end">{number(some)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        {t("reviews:wall.content", {
          share: share(content.share),
          low: share(content.low),
          high: share(content.high),
        })}
      </p>
      {count < fewReviews && <Notice>{t("reviews:wall.small")}</Notice>}
    </div>
  );
}
