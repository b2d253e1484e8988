import { createId } from "@worth/contracts";
import { getValueChanges } from "@worth/domain";
import {
  createAct,
  createAttribution,
  createCustomer,
  createExchangeRate,
  createPurchase,
  createServingCost,
  createShippedIdea,
  createTouch,
  createValuePolicy,
} from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";

const staff = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const before = { occurredAt: daysAgo(60), recordedAt: daysAgo(60) };
const lately = { occurredAt: daysAgo(5), recordedAt: daysAgo(5) };

const changesOf = async ({ deps }: World, customerId: string) => getValueChanges(deps, staff, { customerId });

type Changes = Awaited<ReturnType<typeof changesOf>>;

/** What the changes leave unexplained of what the value did, on each basis: nothing. */
function unexplained({ before: then, after, changes, others }: Changes) {
  const all = [...changes, ...(others ? [others] : [])];
  const sum = (field: "headlineMinor" | "netMinor" | "contributionMinor") =>
    all.reduce((total, change) => total + change[field], 0);
  return {
    headline: after.headline.totalMinor - then.headline.totalMinor - sum("headlineMinor"),
    net: after.net.totalMinor - then.net.totalMinor - sum("netMinor"),
    contribution: after.contributionMinor - then.contributionMinor - sum("contributionMinor"),
  };
}

const nothing = { headline: 0, net: 0, contribution: 0 };

test("each fact recorded in between is told with how far it moved the value, the largest first", async () => {
  const world = await createWorld();
  const { database } = world;
  const people = await Promise.all(
    ["Mary", "Leo", "Nora"].map((displayName) => createCustomer(database, { displayName })),
  );
  const [mary = "", leo = "", nora = ""] = people.map(({ customerId }) => customerId);
  const { purchaseId: old } = await createPurchase(database, {
    customerId: mary,
    capturedMinor: 50_00,
    refunds: [{ amountMinor: 20_00, ...lately }],
    ...before,
  });
  await createPurchase(database, { customerId: leo, capturedMinor: 100_00, ...before });
  await createAttribution(database, { referrerId: mary, refereeId: leo, evidence: "confirmed", ...lately });
  const { purchaseId: recent } = await createPurchase(database, {
    customerId: mary,
    capturedMinor: 70_00,
    ...lately,
  });
  const { actId } = await createAct(database, { customerId: mary, ...before });
  await createTouch(database, {
    actId,
    ownerId: mary,
    customerId: nora,
    kind: "review_helpful",
    occurredAt: daysAgo(7),
    recordedAt: daysAgo(4),
  });
  await createPurchase(database, {
    customerId: nora,
    capturedMinor: 40_00,
    occurredAt: daysAgo(6),
    recordedAt: daysAgo(6),
  });
  const { servingCostId } = await createServingCost(database, {
    customerId: mary,
    amountMinor: 3_00,
    ...lately,
  });
  const changes = await changesOf(world, mary);
  expect(unexplained(changes)).toEqual(nothing);
  expect(changes.others).toBeNull();
  expect(
    changes.changes.map(({ move, factId, person, headlineMinor }) => [
      move,
      factId === old || factId === recent || factId === servingCostId ? factId : "",
      person?.displayName ?? null,
      headlineMinor,
    ]),
  ).toEqual([
    ["referral", "", "Leo", 100_00],
    ["purchase", recent, "Mary", 70_00],
    ["take_back", old, "Mary", -20_00],
    ["touch", "", "Nora", 10_00],
    ["serving_cost", servingCostId, null, 0],
  ]);
});

test("a shipped idea, another policy, a rate and a merge are told as what they are", async () => {
  const world = await createWorld();
  const { database } = world;
  const people = await Promise.all(
    ["Ines", "Otto", "Ann", "Ann again"].map((displayName) => createCustomer(database, { displayName })),
  );
  const [ines = "", otto = "", ann = "", again = ""] = people.map(({ customerId }) => customerId);
  await createPurchase(database, {
    customerId: otto,
    capturedMinor: 100_00,
    ...before,
  });
  await createAttribution(database, { referrerId: ines, refereeId: otto, evidence: "link", ...before });
  await createPurchase(database, { customerId: again, capturedMinor: 10_00, ...before });
  await createPurchase(database, { customerId: ann, capturedMinor: 10_00, currency: "EUR", ...before });
  await createShippedIdea(database, {
    originatorId: ines,
    proposedAt: daysAgo(50),
    shippedAt: daysAgo(10),
  });
  await createPurchase(database, { customerId: otto, capturedMinor: 100_00, ...lately });
  await database.identityMerge.create({
    data: { id: createId("identityMerge"), fromId: again, intoId: ann, ...lately },
  });
  await database.customer.update({ where: { id: again }, data: { mergedIntoId: ann } });
  await createExchangeRate(database, {
    currency: "EUR",
    rate: "2",
    validOn: daysAgo(90),
    recordedAt: daysAgo(5),
  });
  await createValuePolicy(database, {
    version: 2,
    changes: { incrementality: { confirmed: 1, lead: 1, link: 1, claimed: 1 } },
    recordedAt: daysAgo(2),
  });
  const ofInes = await changesOf(world, ines);
  expect(unexplained(ofInes)).toEqual(nothing);
  expect(new Set(ofInes.changes.map(({ move }) => move))).toEqual(new Set(["purchase", "idea", "policy"]));
  expect(ofInes.changes.find(({ move }) => move === "idea")?.person?.displayName).toBe("Ines");
  const ofAnn = await changesOf(world, ann);
  expect(unexplained(ofAnn)).toEqual(nothing);
  expect(ofAnn.changes).toMatchObject([{ move: "reading", factId: null, headlineMinor: 30_00 }]);
});

test("whatever happened, the changes add up to the minor unit", { timeout: 60_000 }, async () => {
  for (const seed of [7, 21]) {
    const world = await createWorld();
    const { customerIds } = await createRandomProgramme(world.database, seed);
    for (const customerId of customerIds.slice(0, 8))
      expect(unexplained(await changesOf(world, customerId))).toEqual(nothing);
  }
});

test("two days in the wrong order are refused at the first", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  const asked = getValueChanges(deps, staff, { customerId, from: "2026-02-01", to: "2026-01-01" });
  await expect(asked).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { from: "too_large" } },
  });
});
