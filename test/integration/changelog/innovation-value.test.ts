import {
  acceptContribution,
  countProductYears,
  getCustomerValue,
  listCustomerIdeas,
  mergeIdeas,
  refreshValues,
  saveIdea,
  submitIdea,
} from "@worth/domain";
import { createAttribution, createMember, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { openChangelog } from "./changelog-scene.ts";

/** The worked example of the value model: an idea of 10 % with one refiner, and Y, whom X brought by a link. */
async function shipAndSell({ isRefined }: { isRefined: boolean }) {
  const scene = await openChangelog();
  const { database, deps, staff, clock, mary, otto, productId, boardId, statusIds, ship } = scene;
  const { ideaId } = await saveIdea(deps, mary, {
    boardId,
    categoryId: null,
    productId,
    title: "Offline mode",
    body: "On the train there is none.",
    plan: "",
  });
  await submitIdea(deps, mary, { ideaId, isDoubtful: false });
  await database.idea.update({
    where: { id: ideaId },
    data: { state: "published", statusId: statusIds.planned },
  });
  if (isRefined)
    await acceptContribution(deps, staff, {
      ideaId,
      customer: otto.customerId,
      kind: "refiner",
      isAccepted: true,
    });
  clock.travel({ days: 1 });
  const open = (await listCustomerIdeas(deps, staff, { customerId: mary.customerId })).open;
  await ship([ideaId]);
  const [x, y] = [
    await createMember(database, { email: "x@example.com" }),
    await createMember(database, { email: "y@example.com" }),
  ];
  const at = clock.now();
  await createAttribution(database, {
    refereeId: y.customerId,
    referrerId: x.customerId,
    evidence: "link",
    occurredAt: new Date(at.getTime() + 1_000),
  });
  const sold = new Date(at.getTime() + 86_400_000);
  const lines = [{ productId, amountMinor: 300_00 }];
  await createPurchase(database, { customerId: y.customerId, lines, occurredAt: sold, recordedAt: sold });
  await createPurchase(database, {
    customerId: y.customerId,
    lines,
    occurredAt: new Date(at.getTime() - 86_400_000),
  });
  const people = [mary, otto, x, y].map(({ customerId }) => customerId);
  await refreshValues(deps, { customerIds: people });
  return { ...scene, ideaId, x, y, sold, open };
}

const innovationOf = async (
  scene: Awaited<ReturnType<typeof shipAndSell>>,
  customerId: string,
  asOf = new Date(),
) => (await getCustomerValue(scene.database, customerId, asOf)).net.innovation;

test("an author and a refiner share what an idea is credited with; what was bought before it shipped owes it nothing", async () => {
  const scene = await shipAndSell({ isRefined: true });
  const { database, deps, staff, mary, otto, ideaId, x, y } = scene;
  expect(await innovationOf(scene, mary.customerId)).toBe(15_00);
  expect(await innovationOf(scene, otto.customerId)).toBe(15_00);
  // Of both purchases X brought half the chance: 67.50 of the one an idea helped, 75.00 of the other.
  expect((await getCustomerValue(database, x.customerId, new Date())).net.referral).toBe(67_50 + 75_00);
  expect((await getCustomerValue(database, y.customerId, new Date())).net.own).toBe(202_50 + 225_00);
  const { shipped } = await listCustomerIdeas(deps, staff, { customerId: mary.customerId });
  expect(shipped).toMatchObject([
    { ideaId, title: "Offline mode", role: "originator", purchaseCount: 1, amountMinor: 15_00 },
  ]);
  const snapshot = await database.valueSnapshot.findFirstOrThrow({ where: { customerId: mary.customerId } });
  expect(Number(snapshot.netInnovationMinor)).toBe(15_00);
});

test("an author nobody helped gets all of it, and as of the day before it sold there was none", async () => {
  const scene = await shipAndSell({ isRefined: false });
  const { deps, staff, mary, sold } = scene;
  expect(await innovationOf(scene, mary.customerId)).toBe(30_00);
  const before = new Date(sold.getTime() - 1);
  expect(await innovationOf(scene, mary.customerId, before)).toBe(0);
  const asOf = before.toISOString();
  const past = await listCustomerIdeas(deps, staff, { customerId: mary.customerId, asOf });
  expect(past.open).toEqual([]);
});

test("what was bought later than twelve months after an idea shipped owes it nothing", async () => {
  const scene = await shipAndSell({ isRefined: false });
  const { database, mary, y, productId } = scene;
  const { actId } = await database.shippedIdea.findFirstOrThrow();
  const old = await database.act.create({
    data: {
      id: "act_old",
      customerId: mary.customerId,
      kind: "idea",
      role: "innovator",
      occurredAt: new Date("2020-01-01"),
      shipped: {
        create: {
          basisPoints: 1_000,
          occurredAt: new Date("2020-01-02"),
          recordedAt: new Date("2020-01-02"),
          products: { create: { productId } },
        },
      },
      credits: {
        create: {
          id: "crd_old",
          customerId: mary.customerId,
          part: "originator",
          occurredAt: new Date("2020-01-02"),
        },
      },
    },
  });
  expect(old.id).not.toBe(actId);
  const dated = (day: string) => ({ occurredAt: new Date(day), recordedAt: new Date(day) });
  const lines = [{ productId, amountMinor: 100_00 }];
  await createPurchase(database, { customerId: y.customerId, lines, ...dated("2021-01-02") });
  await createPurchase(database, { customerId: y.customerId, lines, ...dated("2021-01-03") });
  expect(await innovationOf(scene, mary.customerId)).toBe(30_00 + 10_00);
});

test("before it ships an idea is expected to bring what its stage says, beside the value and in no sum", async () => {
  const scene = await openChangelog();
  const { database, deps, staff, mary, otto, productId, publish, statusIds, clock } = scene;
  const lines = [{ productId, amountMinor: 1_000_00 }];
  await createPurchase(database, { customerId: otto.customerId, lines, occurredAt: clock.now() });
  await database.productMargin.create({
    data: { id: "mgn_rail", productId, basisPoints: 5_000, occurredAt: new Date("2020-01-01") },
  });
  const ideaId = await publish(mary, { statusId: statusIds.planned });
  await publish(mary, { title: "Of nothing" });
  await database.idea.update({ where: { id: ideaId }, data: { productId } });
  await countProductYears(deps);
  const { open, shipped } = await listCustomerIdeas(deps, staff, { customerId: mary.customerId });
  expect(shipped).toEqual([]);
  // 1,000.00 a year at a margin of 50 %, 5 % of it to the idea, all of that to her, three times in ten.
  expect(open.find((idea) => idea.ideaId === ideaId)).toMatchObject({
    probability: 0.3,
    expectedMinor: 7_50,
  });
  expect(open.find(({ title }) => title === "Of nothing")).toMatchObject({
    probability: 0.02,
    expectedMinor: null,
  });
  expect((await getCustomerValue(database, mary.customerId, new Date())).net.innovation).toBe(0);
});

test("whoever shipping would credit sees what is expected: authors of what was merged, too, and whose help was accepted", async () => {
  const scene = await openChangelog();
  const { database, deps, staff, mary, otto, productId, publish, statusIds, clock } = scene;
  const lines = [{ productId, amountMinor: 1_000_00 }];
  await createPurchase(database, { customerId: otto.customerId, lines, occurredAt: clock.now() });
  await database.productMargin.create({
    data: { id: "mgn_rail", productId, basisPoints: 5_000, occurredAt: new Date("2020-01-01") },
  });
  const tess = await createMember(database, { email: "tess@example.com" });
  const ideaId = await publish(mary, { title: "Offline maps", statusId: statusIds.planned });
  await database.idea.update({ where: { id: ideaId }, data: { productId } });
  const partId = await publish(otto, { title: "Maps on the train" });
  await mergeIdeas(deps, staff, { ideaId: partId, intoId: ideaId });
  await acceptContribution(deps, staff, {
    ideaId,
    customer: tess.customerId,
    kind: "tester",
    isAccepted: true,
  });
  await countProductYears(deps);
  const expectedOf = async ({ customerId }: { customerId: string }) =>
    (await listCustomerIdeas(deps, staff, { customerId })).open.map((idea) => [
      idea.title,
      idea.expectedMinor,
    ]);
  // Of the 7.50 half to the two authors, half to the one who tested.
  for (const author of [mary, otto]) expect(await expectedOf(author)).toEqual([["Offline maps", 1_88]]);
  expect(await expectedOf(tess)).toEqual([["Offline maps", 3_75]]);
  await scene.ship([ideaId]);
  const { shipped } = await listCustomerIdeas(deps, staff, { customerId: tess.customerId });
  expect(shipped).toMatchObject([{ ideaId, role: "refiner" }]);
});

test("what a product brought is counted by the clock: a year on it brings nothing, and nothing is expected", async () => {
  const scene = await openChangelog({ now: new Date(Date.now() - 400 * 86_400_000) });
  const { database, deps, staff, mary, otto, productId, publish, statusIds, clock } = scene;
  const lines = [{ productId, amountMinor: 1_000_00 }];
  await createPurchase(database, { customerId: otto.customerId, lines, occurredAt: clock.now() });
  const ideaId = await publish(mary, { statusId: statusIds.planned });
  await database.idea.update({ where: { id: ideaId }, data: { productId } });
  const expected = async () => {
    await countProductYears(deps);
    return (await listCustomerIdeas(deps, staff, { customerId: mary.customerId })).open[0]?.expectedMinor;
  };
  expect(await expected()).toBeGreaterThan(0);
  clock.travel({ days: 366 });
  expect(await expected()).toBeNull();
  expect(await database.productYear.count()).toBe(0);
});

test("how likely an idea is to ship comes of those decided last, and a page shows twenty and counts the rest", async () => {
  const { database, deps, staff, mary, otto, publish, statusIds, clock } = await openChangelog();
  for (let number = 1; number <= 23; number += 1)
    await publish(mary, { title: `Idea ${number}`, statusId: statusIds.planned });
  const read = () => listCustomerIdeas(deps, staff, { customerId: mary.customerId });
  const before = await read();
  expect(before).toMatchObject({ moreOpenCount: 3 });
  expect(before.open).toHaveLength(20);
  for (let number = 1; number <= 5; number += 1) {
    const ideaId = await publish(otto, { title: `Done ${number}`, statusId: statusIds.shipped });
    await database.ideaStatusChange.create({
      data: {
        id: `isc_${number}`,
        ideaId,
        fromId: statusIds.planned,
        toId: statusIds.shipped,
        staffId: staff.staffId,
        occurredAt: clock.now(),
      },
    });
  }
  expect((await read()).open[0]?.probability).toBeGreaterThan(before.open[0]?.probability ?? 1);
});
