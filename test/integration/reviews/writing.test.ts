import { createId } from "@worth/contracts";
import {
  changeReview,
  decideReview,
  getReview,
  getReviewDesk,
  listOwnReviews,
  listReviews,
  listWall,
  saveReview,
  submitReview,
  withdrawReview,
} from "@worth/domain";
import { createProduct, createPurchase, createRewardRule, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { fillCatalogue } from "../../world/fill-catalogue.ts";
import { openReviews, readMails, words } from "./review-scene.ts";

const wall = { sort: "newest", verifiedOnly: false, page: 1, visitor: null } as const;

test("a draft is kept as it is, begun once by two windows, and seen by nobody else", async () => {
  const { deps, mary, otto, productId, database } = await openReviews();
  const half = { ...words, stars: null, body: "So far" };
  const saved = await Promise.all([
    saveReview(deps, mary, { productId, ...half }),
    saveReview(deps, mary, { productId, ...half }),
  ]);
  expect(new Set(saved.map(({ reviewId }) => reviewId)).size).toBe(1);
  expect(await database.review.findMany()).toMatchObject([{ state: "draft", stars: null, version: 0 }]);
  expect((await listOwnReviews(deps, mary)).reviews).toMatchObject([{ state: "draft", body: "So far" }]);
  expect((await listOwnReviews(deps, otto)).reviews).toEqual([]);
  expect((await listWall(deps, otto, { ...wall, productId })).total).toBe(0);
  const reviewId = saved[0].reviewId;
  await expect(submitReview(deps, otto, { reviewId })).rejects.toMatchObject({ code: "not_found" });
  await expect(submitReview(deps, mary, { reviewId })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { stars: "required" } },
  });
  expect(await database.act.count()).toBe(0);
});

test("the product somebody is asked about can be reviewed, also among more than a form can offer", async () => {
  const { deps, database, mary } = await openReviews();
  await fillCatalogue(database);
  const { productId } = await createProduct(database, { name: "Zebra Socks", marginBasisPoints: 5_000 });
  const { products } = await getReviewDesk(deps, mary, { productId });
  expect(products[0]).toEqual({ id: productId, name: "Zebra Socks", isBought: false });
});

test("a review waits for a person, is published, and its author is told by mail and on their page", async () => {
  const { deps, mary, staff, submit, productId, ...world } = await openReviews();
  const reviewId = await submit(mary);
  expect((await listWall(deps, mary, { ...wall, productId })).total).toBe(0);
  expect(await listReviews(deps, staff, { filter: "waiting", page: 1 })).toMatchObject({ waitingCount: 1 });
  await decideReview(deps, staff, { reviewId, version: 1, outcome: "published" });
  const { rows } = await listWall(deps, { kind: "anonymous" }, { ...wall, productId });
  expect(rows).toMatchObject([{ ...words, authorFirstName: "Mary", isVerified: false, disclosures: [] }]);
  expect(JSON.stringify(rows)).not.toContain("Sample");
  const [mail] = await readMails(world);
  expect(mail).toMatchObject({ template: "review_published", to: "mary@example.com" });
  expect((await listOwnReviews(deps, mary)).reviews).toMatchObject([{ state: "published", reason: null }]);
});

test("a rejection has a reason, which the author learns, amends, and sends again; the history stays", async () => {
  const { deps, mary, staff, submit, readReview, ...world } = await openReviews();
  const { productId } = world;
  const reviewId = await submit(mary);
  await decideReview(deps, staff, { reviewId, version: 1, outcome: "rejected", reason: "personal_data" });
  const [own] = (await listOwnReviews(deps, mary)).reviews;
  expect(own).toMatchObject({ state: "rejected", reason: "personal_data", body: words.body });
  const [mail] = await readMails(world);
  expect(mail).toMatchObject({ template: "review_rejected", data: { reason: "personal_data" } });
  await saveReview(deps, mary, { productId, ...words, body: "Without the neighbour's name." });
  await submitReview(deps, mary, { reviewId });
  await decideReview(deps, staff, { reviewId, version: 2, outcome: "published" });
  expect(await readReview(reviewId)).toMatchObject({ state: "published", version: 2 });
  const { history } = await getReview(deps, staff, { reviewId });
  expect(history).toMatchObject([
    { version: 2, body: "Without the neighbour's name.", outcome: "published" },
    { version: 1, body: words.body, outcome: "rejected", reason: "personal_data" },
  ]);
});

test("a decision about words that were changed meanwhile is not made, and none is made twice", async () => {
  const { deps, mary, staff, submit, productId, database } = await openReviews();
  const reviewId = await submit(mary);
  await changeReview(deps, mary, { reviewId });
  const decide = (version: number) => decideReview(deps, staff, { reviewId, version, outcome: "published" });
  await expect(decide(1)).rejects.toMatchObject({ code: "review_moved_on" });
  await saveReview(deps, mary, { productId, ...words, stars: 1 });
  await submitReview(deps, mary, { reviewId });
  await expect(decide(1)).rejects.toMatchObject({ code: "review_moved_on" });
  const settled = await Promise.allSettled([decide(2), decide(2), decide(2)]);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.reviewDecision.count()).toBe(1);
});

test("what is published changes only after its author took it back, and leaves the wall until it is read again", async () => {
  const { deps, mary, publish, productId } = await openReviews();
  const reviewId = await publish(mary);
  await expect(saveReview(deps, mary, { productId, ...words, body: "Buy elsewhere" })).rejects.toMatchObject({
    code: "review_not_open",
  });
  await changeReview(deps, mary, { reviewId });
  expect((await listWall(deps, mary, { ...wall, productId })).total).toBe(0);
  await withdrawReview(deps, mary, { reviewId });
  const again = await saveReview(deps, mary, { productId, ...words });
  expect(again.reviewId).not.toBe(reviewId);
});

test("the verified mark comes from purchases of the product of which something was kept, and from nothing else", async () => {
  const { database, mary, otto, productId, submit, readReview } = await openReviews();
  const lines = [{ productId, amountMinor: 100_00 }];
  const { purchaseId } = await createPurchase(database, { customerId: mary.customerId, lines });
  await createPurchase(database, {
    customerId: otto.customerId,
    lines,
    refunds: [{ amountMinor: 100_00 }],
  });
  expect(await readReview(await submit(mary))).toMatchObject({ verifiedPurchaseId: purchaseId });
  expect(await readReview(await submit(otto))).toMatchObject({ verifiedPurchaseId: null });
});

test("staff, and who shares a card with them, are labelled by the system, and so is whoever is promised a reward", async () => {
  const { database, mary, otto, submit, readReview, clock } = await openReviews();
  await createStaff(database, { role: "viewer", email: "m.a.r.y+work@example.com" });
  await createStaff(database, { role: "viewer", email: "mary+work@example.com" });
  const hash = "one card";
  const recordedAt = clock.now();
  await database.customerTrait.createMany({
    data: [mary, otto].map(({ customerId }) => ({
      customerId,
      kind: "payment_fingerprint",
      hash,
      recordedAt,
    })),
  });
  expect(await readReview(await submit(mary))).toMatchObject({ isEmployee: true, isRelative: false });
  expect(await readReview(await submit(otto))).toMatchObject({ isEmployee: false, isRelative: true });
});

test("a reward is earned by submitting, once, whatever the review says and whatever becomes of it", async () => {
  const { database, deps, mary, otto, staff, submit, productId, readReview } = await openReviews();
  await createRewardRule(database, {
    id: createId("rewardRule"),
    body: { trigger: "review_submitted", side: "actor", amount: { kind: "points", points: 100 } },
  });
  const praised = await submit(mary, { stars: 5, body: "The best there is." });
  const panned = await submit(otto, { stars: 1, body: "The worst there is." });
  const rewards = await database.reward.findMany({ orderBy: { id: "asc" } });
  expect(rewards.map(({ customerId, promised, state }) => [customerId, promised, state])).toEqual([
    [mary.customerId, 100, rewards[0]?.state],
    [otto.customerId, 100, rewards[0]?.state],
  ]);
  expect(await readReview(praised)).toMatchObject({ isIncentivised: true });
  await decideReview(deps, staff, { reviewId: panned, version: 1, outcome: "rejected", reason: "off_topic" });
  await saveReview(deps, otto, { productId, ...words });
  await submitReview(deps, otto, { reviewId: panned });
  expect(await database.reward.count()).toBe(2);
});

test("the share of rejected reviews is counted for each number of stars, with its interval", async () => {
  const { deps, mary, otto, staff, submit, publish } = await openReviews();
  await publish(mary, { stars: 5 });
  const reviewId = await submit(otto, { stars: 1 });
  await decideReview(deps, staff, { reviewId, version: 1, outcome: "rejected", reason: "abusive" });
  const { rejectedShares } = await listReviews(deps, staff, { filter: "rejected", page: 1 });
  expect(
    rejectedShares.map(({ stars, decidedCount, rejectedCount }) => [stars, decidedCount, rejectedCount]),
  ).toEqual([
    [5, 1, 0],
    [4, 0, 0],
    [3, 0, 0],
    [2, 0, 0],
    [1, 1, 1],
  ]);
  expect(rejectedShares[4]?.share?.low).toBeLessThan(0.5);
  // One of one is no habit.
  expect(rejectedShares.map(({ isMore }) => isMore)).toEqual([false, false, false, false, false]);
});

test("stars that are rejected more often than chance explains are named", async () => {
  const { deps, database, staff, mary, submit } = await openReviews();
  const reviewId = await submit(mary);
  const decide = (stars: number, rejectedCount: number) =>
    database.reviewDecision.createMany({
      data: Array.from({ length: 20 }, (_, index) => ({
        id: createId("reviewDecision"),
        reviewId,
        version: stars * 100 + index,
        stars,
        ...(index < rejectedCount
          ? { outcome: "rejected" as const, reason: "off_topic" as const }
          : { outcome: "published" as const }),
        staffId: staff.staffId,
        occurredAt: deps.clock.now(),
      })),
    });
  for (const [stars, rejectedCount] of [
    [5, 1],
    [3, 5],
    [2, 12],
    [1, 15],
  ] as const)
    await decide(stars, rejectedCount);
  const { rejectedShares } = await listReviews(deps, staff, { filter: "rejected", page: 1 });
  expect(rejectedShares.filter(({ isMore }) => isMore).map(({ stars }) => stars)).toEqual([2, 1]);
});
