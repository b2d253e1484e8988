import { createId } from "@worth/contracts";
import { saveReview } from "@worth/domain";
import { createProduct, createReview } from "@worth/factories";
import type { World } from "../world/create-world.ts";

type People = Readonly<Record<"mary" | "otto" | "leo", { customerId: string }>>;

/** A product with a published and a waiting review, and what two members are writing about it, with a photo each. */
export async function castReviews({ database, deps, clock }: World, { mary, otto, leo }: People) {
  const { productId } = await createProduct(database, { name: "Trail Shoe" });
  const { productId: otherProductId } = await createProduct(database, { name: "Wool Cap" });
  const published = await createReview(database, { customerId: leo.customerId, productId });
  const waiting = await createReview(database, {
    customerId: leo.customerId,
    productId: otherProductId,
    state: "waiting",
  });
  const write = async ({ customerId }: { customerId: string }, position: number) => {
    const actor = { kind: "member", userId: customerId, customerId } as const;
    const words = { stars: 3, title: "Half", body: "Written so far.", pros: "", cons: "", videoUrl: "" };
    const { reviewId } = await saveReview(deps, actor, { productId, ...words });
    const photoId = createId("reviewPhoto");
    const storageKey = `reviews/${photoId}.webp`;
    await database.reviewPhoto.create({
      data: { id: photoId, reviewId, storageKey, width: 4, height: 3, position, createdAt: clock.now() },
    });
    return { reviewId, photoId };
  };
  const destinationId = createId("reviewDestination");
  const site = { name: "Fair Reviews", url: "https://fair.example/shoe", allowsIncentive: false, isOn: true };
  await database.reviewDestination.create({ data: { id: destinationId, ...site, createdAt: clock.now() } });
  return {
    destinationId,
    reviewedProductId: productId,
    publishedReviewId: published.reviewId,
    waitingReviewId: waiting.reviewId,
    written: { mary: await write(mary, 1), otto: await write(otto, 1) },
  };
}
