import { defaultReviewAsking } from "@worth/contracts";
import { askForReviews, closeTicket, saveProductAsking, saveReviewAsking } from "@worth/domain";
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

const noEvent = { afterPurchase: false, afterTicket: false, afterMilestone: false, afterAnniversary: false };
const manager = { kind: "staff", staffId: "stf_0", role: "manager" } as const;

/** Asked a day after one kind of event alone, of as many people as there are sentiments and one who said nothing. */
async function openEvent(event: keyof typeof noEvent) {
  const scene = await openAsking();
  const { database, deps, mary } = scene;
  await saveReviewAsking(deps, manager, { ...defaultReviewAsking, ...noEvent, [event]: true, daysAfter: 1 });
  const people = [mary.customerId];
  for (const sentiment of ["promoter", "passive", "detractor"] as const) {
    const { customerId } = await createMember(database, { joinedAt: scene.clock.now() });
    await database.customer.update({ where: { id: customerId }, data: { sentiment } });
    people.push(customerId);
  }
  const readAsked = async () =>
    (await database.reviewRequest.findMany({ orderBy: { customerId: "asc" } })).map(
      ({ customerId, event: asked, number }) => ({ customerId, event: asked, number }),
    );
  const all = (asked: string) =>
    people.toSorted().map((customerId) => ({ customerId, event: asked, number: 1 }));
  return { ...scene, people, readAsked, all };
}

test("after a ticket everybody is asked whose ticket was closed, and nobody for a purchase alone", async () => {
  const { deps, buy, clock, people, productId, otto, readAsked, all } = await openEvent("afterTicket");
  await buy(otto.customerId);
  for (const customerId of people) await closeTicket(deps, manager, { customerId, productId });
  await askForReviews(deps);
  expect(await readAsked()).toEqual([]);
  clock.travel({ days: 2 });
  await askForReviews(deps);
  expect(await readAsked()).toEqual(all("ticket"));
});

test("a milestone is somebody's first, third and tenth purchase, whatever they think", async () => {
  const { deps, database, buy, clock, people, readAsked, all } = await openEvent("afterMilestone");
  const { id: second } = await database.product.create({
    data: { id: "prd_second", name: "Second", externalRef: "second" },
  });
  for (const customerId of people) {
    await buy(customerId);
    clock.travel({ minutes: 1 });
    await buy(customerId, second);
  }
  clock.travel({ days: 2 });
  await askForReviews(deps);
  await askForReviews(deps);
  // The first purchase is one, the second is none.
  expect(await readAsked()).toEqual(all("milestone"));
});

test("a year after joining every member is asked for what they bought last", async () => {
  const { deps, database, buy, clock, people, readAsked, all } = await openEvent("afterAnniversary");
  const yearAgo = new Date(clock.now().getTime() - 366 * dayMs);
  await database.member.updateMany({ where: { customerId: { in: people } }, data: { joinedAt: yearAgo } });
  for (const customerId of people) await buy(customerId);
  clock.travel({ days: 2 });
  await askForReviews(deps);
  expect(await readAsked()).toEqual(all("anniversary"));
});

test("without a reminder nobody is reminded, and one product can have days of its own or no requests", async () => {
  const { deps, database, buy, clock, mary, otto, productId } = await openAsking();
  await saveReviewAsking(deps, manager, { ...defaultReviewAsking, hasReminder: false });
  const { id: quiet } = await database.product.create({
    data: { id: "prd_quiet", name: "Quiet", externalRef: "quiet" },
  });
  const own = { destinationId: null, daysAfter: null };
  await saveProductAsking(deps, manager, { ...own, productId: quiet, isAsked: false });
  await saveProductAsking(deps, manager, { ...own, productId, isAsked: true, daysAfter: 3 });
  await buy(mary.customerId);
  await buy(otto.customerId, quiet);
  clock.travel({ days: 4 });
  expect(await askForReviews(deps)).toEqual({ askedCount: 1 });
  clock.travel({ days: 12 });
  expect(await askForReviews(deps)).toEqual({ askedCount: 0 });
});
