import { defaultReviewAsking, type MemberActor } from "@worth/contracts";
import {
  askForReviews,
  getNextAsk,
  mergeCustomers,
  saveProductAsking,
  saveReview,
  saveReviewAsking,
  submitReview,
} from "@worth/domain";
import { createCustomer, createMember, createProduct, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { openReviews, words } from "./review-scene.ts";

const dayMs = 86_400_000;
const manager = { kind: "staff", staffId: "stf_0", role: "manager" } as const;

async function openAsking() {
  const scene = await openReviews({ now: new Date(Date.now() - 60 * dayMs) });
  const { database, deps, clock, staff } = scene;
  const buy = (customerId: string, { productId = scene.productId, refundMinor = 0 } = {}) =>
    createPurchase(database, {
      customerId,
      lines: [{ productId, amountMinor: 100_00 }],
      refunds: refundMinor > 0 ? [{ amountMinor: refundMinor }] : [],
      occurredAt: clock.now(),
    });
  const merge = (fromId: string, intoId: string) =>
    mergeCustomers(deps, staff, { fromId, intoId, note: "The same phone." });
  const readAsked = async () =>
    (await database.reviewRequest.findMany({ orderBy: [{ number: "asc" }, { occurredAt: "asc" }] })).map(
      ({ customerId, number }) => [customerId, number],
    );
  return { ...scene, buy, merge, readAsked };
}

test("all who are due are asked in one run, however many there are, each for one thing", async () => {
  const { deps, database, buy, clock, mary, otto, readAsked } = await openAsking();
  const people = [mary.customerId, otto.customerId];
  for (const email of ["a@example.com", "b@example.com", "c@example.com"])
    people.push((await createMember(database, { email })).customerId);
  for (const customerId of people.toReversed()) {
    await buy(customerId);
    clock.travel({ minutes: 60 });
  }
  // Due twice: the second comes further down the list, when the first was asked for.
  const second = await createProduct(database, { name: "Second" });
  await buy(otto.customerId, second);
  clock.travel({ days: 15 });
  expect(await askForReviews(deps, { size: 2 })).toEqual({ askedCount: 5 });
  const asked = await readAsked();
  expect(asked).toHaveLength(5);
  expect(new Set(asked.map(([customerId]) => customerId))).toEqual(new Set(people));
});

test("what a guest bought counts once they turned out to be a member, also by two steps", async () => {
  const { deps, database, buy, merge, clock, mary, readAsked } = await openAsking();
  const guest = await createCustomer(database);
  const other = await createCustomer(database);
  await buy(guest.customerId);
  await merge(guest.customerId, other.customerId);
  await merge(other.customerId, mary.customerId);
  clock.travel({ days: 15 });
  expect(await askForReviews(deps)).toEqual({ askedCount: 1 });
  expect(await readAsked()).toEqual([[mary.customerId, 1]]);
});

test("who wrote, or was asked, under a former id is not asked again, but reminded once", async () => {
  const { deps, database, buy, merge, clock, mary, otto, productId, readAsked } = await openAsking();
  const { customerId: formerId } = await createCustomer(database);
  const former: MemberActor = { kind: "member", userId: formerId, customerId: formerId };
  const { reviewId } = await saveReview(deps, former, { productId, ...words });
  await submitReview(deps, former, { reviewId });
  await buy(mary.customerId);
  await merge(formerId, mary.customerId);
  await buy(otto.customerId);
  clock.travel({ days: 15 });
  await askForReviews(deps);
  const { customerId: laterId } = await createCustomer(database);
  await merge(otto.customerId, laterId);
  await askForReviews(deps);
  expect(await readAsked()).toEqual([[otto.customerId, 1]]);
  clock.travel({ days: 11 });
  await askForReviews(deps);
  clock.travel({ days: 1 });
  await askForReviews(deps);
  expect(await readAsked()).toEqual([
    [otto.customerId, 1],
    [laterId, 2],
  ]);
});

test("no reminder is sent for a product that is not asked for any more", async () => {
  const { deps, buy, clock, mary, productId, readAsked } = await openAsking();
  await saveReviewAsking(deps, manager, defaultReviewAsking);
  await buy(mary.customerId);
  clock.travel({ days: 15 });
  await askForReviews(deps);
  await saveProductAsking(deps, manager, { productId, isAsked: false, destinationId: null, daysAfter: null });
  clock.travel({ days: 11 });
  await askForReviews(deps);
  expect(await readAsked()).toEqual([[mary.customerId, 1]]);
});

test("what was given back in full is not the next thing to ask for a review of", async () => {
  const { deps, database, buy, clock, mary, productId } = await openAsking();
  const returned = await createProduct(database, { name: "Returned" });
  // Who is not asked to refer is asked for a review first.
  await database.customer.update({ where: { id: mary.customerId }, data: { sentiment: "detractor" } });
  await buy(mary.customerId);
  clock.travel({ minutes: 60 });
  await buy(mary.customerId, { ...returned, refundMinor: 100_00 });
  const { ask } = await getNextAsk(deps, mary);
  expect(ask).toMatchObject({ kind: "review", productId });
});
