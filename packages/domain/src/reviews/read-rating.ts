import type { RatingOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { proportionInterval } from "@worth/scoring";

/** What all published reviews of a product, or of everything, say together; none is left out. */
export async function readRating(reader: Reader, productId: string | undefined): Promise<RatingOutput> {
  const where = { state: "published" as const, ...(productId !== undefined && { productId }) };
  const [groups, verifiedCount] = await Promise.all([
    reader.review.groupBy({ by: ["stars"], where, _count: true }),
    reader.review.count({ where: { ...where, verifiedPurchaseId: { not: null } } }),
  ]);
  const counts = new Map(groups.map(({ stars, _count }) => [stars, _count]));
  const byStars = [1, 2, 3, 4, 5].map((stars) => counts.get(stars) ?? 0);
  return { ...summarizeStars(byStars), verifiedCount };
}

/** The mean and the share of four and five stars, of how many reviews gave one star, two, … five. */
export function summarizeStars(byStars: number[]): Omit<RatingOutput, "verifiedCount"> {
  const count = byStars.reduce((sum, some) => sum + some, 0);
  const stars = byStars.reduce((sum, some, index) => sum + some * (index + 1), 0);
  const contentCount = (byStars[3] ?? 0) + (byStars[4] ?? 0);
  return {
    count,
    byStars,
    mean: count === 0 ? null : stars / count,
    content: count === 0 ? null : proportionInterval(contentCount, count),
  };
}
