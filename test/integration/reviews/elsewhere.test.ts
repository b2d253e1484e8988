import { createId, undoMinutes } from "@worth/contracts";
import {
  askForReviews,
  decideQueue,
  getOutsideDesk,
  listQueue,
  readProofPicture,
  saveDestination,
  saveProductAsking,
  settleQueue,
  showOutsideReview,
} from "@worth/domain";
import { createPurchase, createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { openReviewsWithFiles, pixel } from "./photo-scene.ts";
import { readMails } from "./review-scene.ts";

const link = "https://fair.example/reviews/1";

/** A programme that rewards any review, and a site whose rules forbid or allow that. */
async function openSite({ allowsIncentive }: { allowsIncentive: boolean }) {
  const scene = await openReviewsWithFiles({ now: new Date(Date.now() - 60 * 86_400_000) });
  const { database, deps, photoDeps, mary, staff, productId, clock } = scene;
  await createRewardRule(database, {
    id: createId("rewardRule"),
    body: { trigger: "review_submitted", side: "actor", amount: { kind: "points", points: 100 } },
  });
  const site = { name: "Fair Reviews", url: "https://fair.example/shoe", allowsIncentive, isOn: true };
  await saveDestination(deps, staff, { destinationId: null, ...site });
  const { id: destinationId } = await database.reviewDestination.findFirstOrThrow();
  await saveProductAsking(deps, staff, { productId, isAsked: true, daysAfter: null, destinationId });
  const show = (more: { link?: string; picture?: typeof pixel } = {}) =>
    showOutsideReview(photoDeps, mary, { productId, destinationId, link, picture: null, ...more });
  const decide = async (decision: Parameters<typeof decideQueue>[2]["decision"]) => {
    const { rows } = await listQueue(deps, staff, { kind: "proof", view: "open", page: 1 });
    await decideQueue(deps, staff, { itemIds: rows.map(({ id }) => id), decision });
    clock.travel({ minutes: undoMinutes + 1 });
    await settleQueue(deps);
  };
  return { ...scene, destinationId, site, show, decide };
}

test("a site that forbids incentives is asked for without one, and nothing is ever earned there", async () => {
  const { database, deps, cipher, clock, mary, productId, destinationId, show, decide, ...world } =
    await openSite({ allowsIncentive: false });
  await createPurchase(database, {
    customerId: mary.customerId,
    lines: [{ productId, amountMinor: 100_00 }],
    occurredAt: clock.now(),
  });
  clock.travel({ days: 15 });
  expect(await askForReviews(deps)).toEqual({ askedCount: 1 });
  expect(await database.reviewRequest.findFirst()).toMatchObject({ destinationId, hasIncentive: false });
  const [mail] = await readMails({ database, cipher });
  expect(mail?.data).toMatchObject({ siteName: "Fair Reviews", hasIncentive: false });
  expect(mail?.data["link"]).toContain(`/reviews/elsewhere?product=${productId}&site=${destinationId}`);
  const desk = await getOutsideDesk(deps, mary, { productId, destinationId });
  expect(desk).toMatchObject({ hasIncentive: false, shown: null });
  await show();
  await decide({ kind: "approved" });
  expect(await database.outsideReview.findFirst()).toMatchObject({
    state: "accepted",
    isIncentivised: false,
  });
  expect([await database.reward.count(), await database.rewardDecision.count()]).toEqual([0, 0]);
  expect(await database.act.count({ where: { customerId: mary.customerId, kind: "review" } })).toBe(1);
  await expectConserved({ ...world, database });
});

test("where a site allows it an accepted proof earns what any review earns, once", async () => {
  const { database, show, decide, mary } = await openSite({ allowsIncentive: true });
  await show();
  await decide({ kind: "approved" });
  expect(await database.reward.findMany()).toMatchObject([{ customerId: mary.customerId, promised: 100 }]);
  await expect(show()).rejects.toMatchObject({ code: "outside_review_known" });
});

test("a site that forbids incentives from now on gives none for what was shown before", async () => {
  const { database, deps, staff, destinationId, site, show, decide } = await openSite({
    allowsIncentive: true,
  });
  await show();
  await saveDestination(deps, staff, { destinationId, ...site, allowsIncentive: false });
  await decide({ kind: "approved" });
  expect(await database.reward.count()).toBe(0);
});

test("a proof is a link or a picture, staff see both, and what was declined can be shown again", async () => {
  const { deps, photoDeps, staff, show, decide, countFiles } = await openSite({ allowsIncentive: true });
  await expect(show({ link: "" })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { link: "required" } },
  });
  const notAPicture = new TextEncoder().encode("<svg onload=alert(1)>");
  await expect(show({ picture: notAPicture })).rejects.toMatchObject({ code: "photo_unreadable" });
  await Promise.allSettled([show({ picture: pixel }), show({ picture: pixel })]);
  expect(await countFiles()).toBeGreaterThan(0);
  const { rows } = await listQueue(deps, staff, { kind: "proof", view: "open", page: 1 });
  expect(rows.map(({ proof }) => proof)).toMatchObject([
    { siteName: "Fair Reviews", productName: "Trail Shoe", link, hasPicture: true, hasIncentive: true },
  ]);
  const reviewId = rows[0]?.proof?.reviewId ?? "";
  expect((await readProofPicture(photoDeps, staff, { reviewId })).content.length).toBeGreaterThan(0);
  await decide({ kind: "declined", reason: "not_verifiable" });
  await show({ link: "https://fair.example/reviews/2" });
});
