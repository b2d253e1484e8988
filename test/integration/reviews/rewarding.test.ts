import { createId } from "@worth/contracts";
import { getReviewDesk, mergeCustomers, withdrawReview } from "@worth/domain";
import { createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { openReviews } from "./review-scene.ts";

/** Reviews that earn points, from long ago until a moment, or for good. */
async function openRewarded({ activeUntil = null }: { activeUntil?: number | null } = {}) {
  const scene = await openReviews();
  await createRewardRule(scene.database, {
    id: createId("rewardRule"),
    body: {
      trigger: "review_submitted",
      side: "actor",
      amount: { kind: "points", points: 100 },
      activeUntil,
    },
  });
  const countRewards = () => scene.database.reward.count();
  return { ...scene, countRewards };
}

test("a review that was withdrawn and written again is rewarded once, and stays labelled", async () => {
  const { deps, database, mary, submit, countRewards, readReview } = await openRewarded();
  await withdrawReview(deps, mary, { reviewId: await submit(mary) });
  await withdrawReview(deps, mary, { reviewId: await submit(mary, { body: "Another word." }) });
  await database.rewardRule.updateMany({ data: { state: "paused" } });
  const third = await submit(mary, { body: "And another." });
  expect(await countRewards()).toBe(1);
  expect(await readReview(third)).toMatchObject({ isIncentivised: true });
});

test("a review of the same product by who turned out to be the same person earns nothing more", async () => {
  const { deps, database, mary, otto, submit, countRewards, staff } = await openRewarded();
  const reviewId = await submit(otto);
  await withdrawReview(deps, otto, { reviewId });
  // Two who are both members are never put together: one of them has left.
  await database.member.deleteMany({ where: { customerId: otto.customerId } });
  await mergeCustomers(deps, staff, { fromId: otto.customerId, intoId: mary.customerId, note: "One desk." });
  await submit(mary);
  expect(await countRewards()).toBe(1);
});

test("after a rule's end no reward is promised, none is given and no review is labelled", async () => {
  const now = Date.now();
  const { deps, mary, otto, productId, submit, readReview, clock, countRewards } = await openRewarded({
    activeUntil: now + 86_400_000,
  });
  expect(await getReviewDesk(deps, mary, { productId })).toMatchObject({ hasIncentive: true });
  const before = await submit(mary);
  clock.travel({ days: 2 });
  const after = await submit(otto);
  expect(await readReview(before)).toMatchObject({ isIncentivised: true });
  expect(await readReview(after)).toMatchObject({ isIncentivised: false });
  expect(await getReviewDesk(deps, otto, { productId })).toMatchObject({ hasIncentive: false });
  expect(await countRewards()).toBe(1);
});

test("who was rewarded for a product is promised nothing for it again", async () => {
  const { deps, mary, otto, productId, submit } = await openRewarded();
  await withdrawReview(deps, mary, { reviewId: await submit(mary) });
  expect(await getReviewDesk(deps, mary, { productId })).toMatchObject({ hasIncentive: false });
  expect(await getReviewDesk(deps, otto, { productId })).toMatchObject({ hasIncentive: true });
});
