import type { MemberActor, OwnReviewOutput } from "@worth/contracts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { ownReviewInclude, toOwnReview } from "./own-review.ts";

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
