import type { GetOwnDraftInput, MemberActor, ReviewDeskOutput } from "@worth/contracts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { isRewarded } from "./find-author-facts.ts";
import { ownReviewInclude, toOwnReview } from "./own-review.ts";

/** As many as a list to choose from can carry; every product has a link to here of its own. */
const mostProducts = 1_000;

/**
 * What the writing page needs: what there is to write about, the asked product before all, and what the member began
 * about it.
 */
export async function getReviewDesk(
  { database, clock }: Deps,
  actor: MemberActor,
  { productId }: GetOwnDraftInput,
): Promise<ReviewDeskOutput> {
  const asked = productId ?? null;
  const aliases = await listAliases(database, actor.customerId);
  const products = await database.$queryRaw<ReviewDeskOutput["products"]>`
    SELECT product.id, product.name, EXISTS (
      SELECT FROM purchase_line AS line JOIN purchase ON purchase.id = line."purchaseId"
      WHERE line."productId" = product.id AND purchase."customerId" = ANY(${aliases})
    ) AS "isBought"
    FROM product
    ORDER BY product.id IS NOT DISTINCT FROM ${asked} DESC, "isBought" DESC, product.name, product.id
    LIMIT ${mostProducts}`;
  const ofProduct = { customerId: { in: aliases }, productId: productId ?? "" };
  const [review, submittedCount] = await Promise.all([
    database.review.findFirst({
      where: { ...ofProduct, state: { not: "withdrawn" } },
      include: ownReviewInclude,
    }),
    // What was submitted about the product once has had its reward: nothing is promised a second time.
    database.review.count({ where: { ...ofProduct, version: { gt: 0 } } }),
  ]);
  return {
    products,
    review: review && toOwnReview(review),
    hasIncentive: submittedCount === 0 && (await isRewarded(database, clock.now())),
  };
}
