import { decideReview, getCustomerActs, listOwnActs } from "@worth/domain";
import { createCustomer, createReferral } from "@worth/factories";
import { expect, test } from "vitest";
import { openReviews } from "../reviews/review-scene.ts";

test("whoever brought a friend is an advocate, with that as the evidence and without a name", async () => {
  const { deps, database, mary, otto, staff } = await openReviews();
  const { customerId: refusedId } = await createCustomer(database, { displayName: "Refused Friend" });
  const referrerId = mary.customerId;
  await createReferral(database, { referrerId, refereeId: otto.customerId, state: "joined" });
  await createReferral(database, { referrerId, refereeId: refusedId, state: "refused" });
  const { roles } = await listOwnActs(deps, mary);
  expect(roles).toMatchObject([{ role: "advocate", count: 1, evidence: [{ kind: "referral", title: "" }] }]);
  expect((await getCustomerActs(deps, staff, { customerId: referrerId })).roles).toEqual(roles);
});

test("a review shows a role once it is let be seen, and none any more when it is not", async () => {
  const { deps, database, mary, staff, submit, readReview } = await openReviews();
  const rolesOf = async () => (await listOwnActs(deps, mary)).roles.map(({ role }) => role);
  const reviewId = await submit(mary);
  expect(await rolesOf()).toEqual([]);
  const { version } = await readReview(reviewId);
  await decideReview(deps, staff, { reviewId, version, outcome: "published" });
  expect(await rolesOf()).toEqual(["reviewer"]);
  await database.review.update({ where: { id: reviewId }, data: { state: "withdrawn" } });
  expect(await rolesOf()).toEqual([]);
});
