import type { GetOwnDraftInput, MemberActor, OwnReviewOutput, ReviewDeskOutput } from "@worth/contracts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { isRewarded } from "./find-author-facts.ts";
import { ownReviewInclude, toOwnReview } from "./own-review.ts";

const mostProducts = 200;

/** Everything a member has written or begun, the latest change first; what they withdrew is last. */
export async function listOwnReviews(
  { database }: Deps,
  actor: MemberActor,
): Promise<{ reviews: OwnReviewOutput[] }> {
  const aliases = await listAliases(database, actor.customerId);
  const reviews = await database.review.findMany({
    where: { customerId: { in: aliases } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: ownReviewInclude,
  });
  const shown = reviews.map(toOwnReview);
  return {
    reviews: shown.toSorted((a, b) => Number(a.state === "withdrawn") - Number(b.state === "withdrawn")),
  };
}

/** What the writing page needs: what there is to write about, and what the member began about one of it. */
export async function getReviewDesk(
  { database }: Deps,
  actor: MemberActor,
  { productId }: GetOwnDraftInput,
): Promise<ReviewDeskOutput> {
  const aliases = await listAliases(database, actor.customerId);
  const products = await database.$queryRaw<ReviewDeskOutput["products"]>`
    SELECT product.id, product.name, EXISTS (
      SELECT FROM purchase_line AS line JOIN purchase ON purchase.id = line."purchaseId"
      WHERE line."productId" = product.id AND purchase."customerId" = ANY(${aliases})
    ) AS "isBought"
    FROM product ORDER BY "isBought" DESC, product.name, product.id LIMIT ${mostProducts}`;
  const review =
    productId === undefined
      ? null
      : await database.review.findFirst({
          where: { customerId: { in: aliases }, productId, state: { not: "withdrawn" } },
          include: ownReviewInclude,
        });
  return { products, review: review && toOwnReview(review), hasIncentive: await isRewarded(database) };
}
