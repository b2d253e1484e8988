import { createId } from "@worth/contracts";
import { getImpact, getNextAsk, listReach, sayNotNow } from "@worth/domain";
import { createPurchase, createReferral, createTouch } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { openReviews } from "../reviews/review-scene.ts";

const dayMs = 86_400_000;

async function openImpact() {
  const scene = await openReviews();
  const { clock, database, productId } = scene;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * dayMs);
  const buy = (customerId: string, occurredAt: Date) =>
    createPurchase(database, { customerId, lines: [{ productId, amountMinor: 100_00 }], occurredAt });
  return { ...scene, daysAgo, buy };
}

test("a review tells how many it touched within thirty days before they bought, and counts each buyer once", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto, staff, publish, productId, daysAgo, buy } = scene;
  const reviewId = await publish(mary);
  const { actId } = await database.review.findUniqueOrThrow({ where: { id: reviewId } });
  const touch = (days: number) =>
    createTouch(database, {
      actId: actId ?? "",
      ownerId: mary.customerId,
      customerId: otto.customerId,
      occurredAt: daysAgo(days),
    });
  await touch(50);
  await buy(otto.customerId, daysAgo(15));
  expect((await getImpact(deps, mary)).reach).toMatchObject([{ buyerCount: 0 }]);
  await touch(40);
  await touch(20);
  const reach = {
    kind: "review",
    productId,
    productName: "Trail Shoe",
    readCount: 0,
    helpfulCount: 0,
    buyerCount: 1,
  };
  const { customerId } = mary;
  expect(await listReach(deps, staff, { customerId })).toEqual({ lookBackDays: 30, reach: [reach] });
  expect(await getImpact(deps, mary)).toMatchObject({ lookBackDays: 30, reach: [reach] });
  await expectConserved(scene);
});

test("a member sees what became of their own word, and nothing that tells who the others are", async () => {
  const scene = await openImpact();
  const { deps, database, mary, otto } = scene;
  await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: otto.customerId,
    state: "joined",
  });
  const mine = await getImpact(deps, mary);
  expect(mine.friends).toEqual({ joinedCount: 1, boughtCount: 0, rewardedCount: 0 });
  for (const word of ["Otto", "otto@example.com", otto.customerId])
    expect(JSON.stringify(mine)).not.toContain(word);
  expect((await getImpact(deps, otto)).friends.joinedCount).toBe(0);
});

test("one thing is asked at most; a detractor is not asked to refer, and not now rests it for a month", async () => {
  const { deps, database, mary, clock, daysAgo, buy, productId } = await openImpact();
  expect(await getNextAsk(deps, mary)).toEqual({ ask: { kind: "refer" } });
  await database.customer.update({ where: { id: mary.customerId }, data: { sentiment: "detractor" } });
  expect(await getNextAsk(deps, mary)).toEqual({ ask: null });
  await buy(mary.customerId, daysAgo(20));
  const ask = { kind: "review", productId, productName: "Trail Shoe" };
  expect(await getNextAsk(deps, mary)).toEqual({ ask });
  await sayNotNow(deps, mary);
  expect(await getNextAsk(deps, mary)).toEqual({ ask: null });
  clock.travel({ days: 31 });
  expect(await getNextAsk(deps, mary)).toEqual({ ask });
  await database.ask.create({
    data: {
      id: createId("ask"),
      customerId: mary.customerId,
      kind: "beta",
      aboutId: productId,
      occurredAt: clock.now(),
    },
  });
  expect(await getNextAsk(deps, mary)).toEqual({ ask: null });
});
