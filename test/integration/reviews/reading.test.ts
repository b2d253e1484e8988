import { createId } from "@worth/contracts";
import {
  decideReview,
  listReviews,
  listWall,
  markHelpful,
  recordReads,
  refreshValues,
  reportReview,
  reviewAgain,
  type MailDeps,
} from "@worth/domain";
import { createPurchase, createReview } from "@worth/factories";
import { expect, test } from "vitest";
import { postForm } from "../../security/sign-in/browser.ts";
import { memberPages } from "../../security/sign-in/sign-in-pages.ts";
import { readSnapshot } from "../../world/read-values.ts";
import { startPortal } from "../../world/start-portal.ts";
import { openReviews, words } from "./review-scene.ts";

const dayMs = 86_400_000;
const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const wall = { sort: "newest", verifiedOnly: false, page: 1, visitor: null } as const;
const visitor = "0e6d6b52-6a8c-4f0e-9d53-0c8a4c1c9f10";

type Reader = Parameters<typeof recordReads>[1];
const read = (
  deps: MailDeps,
  by: Reader,
  reviewId: string,
  more: { visitor?: string; userAgent?: string } = {},
) => recordReads(deps, by, { reviewIds: [reviewId], visitor: null, userAgent, ...more });

test("a member's read is one touch a review and day, however often and in however many windows they read", async () => {
  const { deps, database, mary, otto, publish, clock } = await openReviews();
  const reviewId = await publish(mary);
  await Promise.all(Array.from({ length: 8 }, () => read(deps, otto, reviewId)));
  const { actId } = await database.review.findUniqueOrThrow({ where: { id: reviewId } });
  const touch = { actId, ownerId: mary.customerId, customerId: otto.customerId, kind: "review_read" };
  expect(await database.touch.findMany()).toMatchObject([touch]);
  clock.travel({ days: 1 });
  await read(deps, otto, reviewId);
  expect(await database.touch.count()).toBe(2);
});

test("nobody is counted who did not agree, no machine, and no author of their own words", async () => {
  const { deps, database, mary, publish } = await openReviews();
  const reviewId = await publish(mary);
  await read(deps, { kind: "anonymous" }, reviewId);
  await read(deps, mary, reviewId);
  await read(deps, { kind: "anonymous" }, reviewId, {
    visitor,
    userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  });
  expect(await database.touch.count()).toBe(0);
  expect(await database.reviewRead.findMany({ where: { reader: { not: mary.customerId } } })).toEqual([]);
});

test("what a visitor read who agreed becomes theirs when they turn out to be a member, once", async () => {
  const { deps, database, mary, otto, publish } = await openReviews();
  const reviewId = await publish(mary);
  await read(deps, { kind: "anonymous" }, reviewId, { visitor });
  expect(await database.touch.count()).toBe(0);
  expect(JSON.stringify(await database.reviewRead.findMany())).not.toContain(visitor);
  await recordReads(deps, otto, { reviewIds: [], visitor, userAgent });
  await recordReads(deps, otto, { reviewIds: [reviewId], visitor, userAgent });
  expect(await database.touch.findMany()).toMatchObject([
    { ownerId: mary.customerId, customerId: otto.customerId },
  ]);
});

test("what a visitor read and found helpful is theirs from the moment they sign in, though they read nothing more", async () => {
  const opened = await openReviews({ now: new Date(Date.now() - 10 * dayMs) });
  const { deps, database, mary, otto, publish, productId, clock } = opened;
  const reviewId = await publish(mary);
  const stranger = { kind: "anonymous" } as const;
  await read(deps, stranger, reviewId, { visitor });
  await markHelpful(deps, stranger, { reviewId, isHelpful: true, visitor });
  clock.travel({ days: 2 });
  await createPurchase(database, {
    customerId: otto.customerId,
    lines: [{ productId, amountMinor: 100_00 }],
    capturedMinor: 100_00,
    occurredAt: new Date(clock.now().getTime() - dayMs),
  });
  const portal = await startPortal(opened, { renderPage: memberPages });
  for (const email of ["otto@example.com", "otto@example.com", "mary@example.com"]) {
    const { token } = await portal.services.auth.createSignInSecrets(email);
    expect((await postForm(portal, "/sign-in/confirm", { token, visitor })).status).toBe(303);
  }
  const touches = await database.touch.findMany({ orderBy: { kind: "asc" } });
  expect(touches).toMatchObject(
    ["review_read", "review_helpful"].map((kind) => ({
      kind,
      ownerId: mary.customerId,
      customerId: otto.customerId,
    })),
  );
  expect(await database.review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({
    helpfulCount: 1,
  });
  await refreshValues(deps, { customerIds: [otto.customerId] });
  expect((await readSnapshot(database, mary.customerId)).influenceMinor).toBeGreaterThan(0);
});

test("one person or visitor finds a review helpful once, and can take it back", async () => {
  const { deps, database, mary, otto, publish, productId } = await openReviews();
  const reviewId = await publish(mary);
  const vote = (by: Reader, isHelpful = true, note: string | null = null) =>
    markHelpful(deps, by, { reviewId, isHelpful, visitor: note });
  await Promise.all([vote(otto), vote(otto), vote(otto)]);
  await vote({ kind: "anonymous" }, true, visitor);
  await vote({ kind: "anonymous" }, true, visitor);
  expect(await database.reviewHelpful.count()).toBe(2);
  expect(await database.touch.findMany()).toMatchObject([{ kind: "review_helpful" }]);
  await vote(otto, false);
  await vote(otto);
  expect(await database.touch.count()).toBe(1);
  await expect(vote(mary)).rejects.toMatchObject({ code: "review_own" });
  await expect(vote({ kind: "anonymous" })).rejects.toMatchObject({ code: "not_signed_in" });
  const { rows } = await listWall(deps, otto, { ...wall, productId });
  expect(rows).toMatchObject([{ helpfulCount: 2, isMarkedHelpful: true, isOwn: false }]);
});

test("a report is a word to the staff, once a reader, and changes nothing by itself", async () => {
  const { deps, database, mary, otto, publish, productId } = await openReviews();
  const reviewId = await publish(mary);
  const report = () => reportReview(deps, otto, { reviewId, reason: "advertising", visitor: null });
  await report();
  await report();
  expect(await database.reviewReport.count()).toBe(1);
  expect((await listWall(deps, otto, { ...wall, productId })).rows).toMatchObject([{ isReported: true }]);
});

test("a reported review goes back into the queue: nobody reads it, its reports are done, and it is decided anew", async () => {
  const { deps, database, mary, otto, staff, publish, productId, readReview } = await openReviews();
  const reviewId = await publish(mary);
  await reportReview(deps, otto, { reviewId, reason: "advertising", visitor: null });
  const countsOf = async () => {
    const { reportedCount, waitingCount } = await listReviews(deps, staff, { filter: "waiting", page: 1 });
    return { reportedCount, waitingCount };
  };
  expect(await countsOf()).toEqual({ reportedCount: 1, waitingCount: 0 });
  await reviewAgain(deps, staff, { reviewId });
  expect(await countsOf()).toEqual({ reportedCount: 0, waitingCount: 1 });
  expect(await database.reviewReport.count()).toBe(0);
  expect((await listWall(deps, otto, { ...wall, productId })).total).toBe(0);
  await expect(reviewAgain(deps, staff, { reviewId })).rejects.toMatchObject({ code: "review_moved_on" });
  // What was decided of the first version says nothing of what is read now; its words are the same.
  const decided = { reviewId, outcome: "published" } as const;
  await expect(decideReview(deps, staff, { ...decided, version: 1 })).rejects.toMatchObject({
    code: "review_moved_on",
  });
  await decideReview(deps, staff, { ...decided, version: 2 });
  expect(await readReview(reviewId)).toMatchObject({ state: "published", version: 2 });
  expect((await listWall(deps, otto, { ...wall, productId })).rows).toMatchObject([
    { body: words.body, isReported: false },
  ]);
  expect(await database.reviewDecision.count({ where: { reviewId } })).toBe(2);
});

test("a review that was read before a purchase gives its author influence value, from these facts alone", async () => {
  const now = new Date(Date.now() - 10 * dayMs);
  const { deps, database, mary, otto, publish, productId, clock } = await openReviews({ now });
  const reviewId = await publish(mary);
  await read(deps, otto, reviewId);
  const { customerId } = otto;
  await refreshValues(deps, { customerIds: [mary.customerId] });
  const before = await readSnapshot(database, mary.customerId);
  clock.travel({ days: 2 });
  await createPurchase(database, {
    customerId,
    lines: [{ productId, amountMinor: 100_00 }],
    capturedMinor: 100_00,
    occurredAt: new Date(clock.now().getTime() - dayMs),
  });
  await refreshValues(deps, { customerIds: [customerId] });
  const after = await readSnapshot(database, mary.customerId);
  expect(before.influenceMinor).toBe(0);
  expect(after.influenceMinor).toBeGreaterThan(0);
});

test("the wall sorts and filters, and what it says of all of them is the same under every filter", async () => {
  const { deps, database, mary, otto, productId } = await openReviews();
  const good = await createReview(database, { customerId: mary.customerId, productId, stars: 5 });
  const bad = await createReview(database, {
    customerId: otto.customerId,
    productId,
    stars: 1,
    isEmployee: true,
  });
  await database.reviewHelpful.create({
    data: { reviewId: bad.reviewId, reader: createId("customer"), createdAt: new Date() },
  });
  const idsBy = async (more: object) => {
    const { rows, rating } = await listWall(deps, otto, { ...wall, productId, ...more });
    expect(rating).toMatchObject({ count: 2, mean: 3, byStars: [1, 0, 0, 0, 1] });
    return rows.map(({ id }) => id);
  };
  expect(await idsBy({ sort: "helpful" })).toEqual([bad.reviewId, good.reviewId]);
  expect(await idsBy({ sort: "highest" })).toEqual([good.reviewId, bad.reviewId]);
  expect(await idsBy({ stars: 1 })).toEqual([bad.reviewId]);
  expect(await idsBy({ verifiedOnly: true })).toEqual([]);
  const { rows } = await listWall(deps, otto, { ...wall, productId, stars: 1 });
  expect(rows).toMatchObject([{ disclosures: ["employee"], isOwn: true }]);
});
