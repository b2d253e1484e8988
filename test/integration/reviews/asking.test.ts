import { askForReviews } from "@worth/domain";
import { createMember, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { openReviews, readMails } from "./review-scene.ts";

const dayMs = 86_400_000;

async function openAsking() {
  const scene = await openReviews({ now: new Date(Date.now() - 60 * dayMs) });
  const buy = (customerId: string, productId = scene.productId, refundMinor = 0) =>
    createPurchase(scene.database, {
      customerId,
      lines: [{ productId, amountMinor: 100_00 }],
      refunds: refundMinor > 0 ? [{ amountMinor: refundMinor }] : [],
      occurredAt: scene.clock.now(),
    });
  return { ...scene, buy };
}

test("everybody who bought is asked: who loves it, who does not, who said nothing and who gave it back", async () => {
  const { deps, database, buy, clock, ...world } = await openAsking();
  const people = [];
  for (const sentiment of ["promoter", "passive", "detractor"] as const) {
    const { customerId } = await createMember(database, { email: `${sentiment}@example.com` });
    await database.customer.update({ where: { id: customerId }, data: { sentiment } });
    await buy(customerId);
    people.push(`${sentiment}@example.com`);
  }
  await buy(world.mary.customerId);
  await buy(world.otto.customerId, world.productId, 100_00);
  expect(await askForReviews(deps)).toEqual({ askedCount: 0 });
  clock.travel({ days: 15 });
  expect(await askForReviews(deps)).toEqual({ askedCount: 5 });
  const mails = await readMails({ database, cipher: world.cipher });
  expect(mails.map(({ to }) => to).toSorted()).toEqual(
    [...people, "mary@example.com", "otto@example.com"].toSorted(),
  );
  expect(new Set(mails.map(({ template }) => template))).toEqual(new Set(["review_request"]));
});

test("there is one reminder, none for who wrote, and then no more", async () => {
  const { deps, database, buy, clock, mary, otto, submit } = await openAsking();
  await buy(mary.customerId);
  await buy(otto.customerId);
  clock.travel({ days: 15 });
  expect(await Promise.all([askForReviews(deps), askForReviews(deps)])).toHaveLength(2);
  expect(await database.reviewRequest.count()).toBe(2);
  await submit(mary, { stars: 1 });
  clock.travel({ days: 11 });
  await askForReviews(deps);
  clock.travel({ days: 11 });
  await askForReviews(deps);
  const asked = await database.reviewRequest.findMany({ where: { number: 2 } });
  expect(asked).toMatchObject([{ customerId: otto.customerId }]);
  expect(await database.reviewRequest.count()).toBe(3);
});

test("one person is asked for one thing at a time, and no more often in a year than the programme allows", async () => {
  const { deps, database, buy, clock, mary } = await openAsking();
  await database.reviewAsking.create({
    data: { id: "reviews", isOn: true, daysAfter: 1, reminderDays: 365, mostAsksAYear: 2 },
  });
  for (const name of ["one", "two", "three"]) {
    const { id } = await database.product.create({ data: { id: `prd_${name}`, name, externalRef: name } });
    await buy(mary.customerId, id);
  }
  clock.travel({ days: 2 });
  const counts = [await askForReviews(deps), await askForReviews(deps), await askForReviews(deps)];
  expect(counts.map(({ askedCount }) => askedCount)).toEqual([1, 1, 0]);
});
