import { getComparison } from "@worth/domain";
import { createAct, createCustomer, createMember, createReferral } from "@worth/factories";
import { proportionInterval } from "@worth/scoring";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const viewer = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;

test("members and others are compared by who recommends: referrals and good words count, bad ones do not", async () => {
  const world = await createWorld();
  const { database } = world;
  const mary = await createMember(database, { email: "mary@example.com" });
  await createMember(database, { email: "quiet@example.com" });
  const critic = await createMember(database, { email: "critic@example.com" });
  const [friend, fan, shy] = [
    await createCustomer(database),
    await createCustomer(database),
    await createCustomer(database),
  ];
  await createReferral(database, { referrerId: mary.customerId, refereeId: friend.customerId });
  await createAct(database, { customerId: mary.customerId, kind: "review" });
  await createAct(database, { customerId: critic.customerId, kind: "review", sentiment: "detractor" });
  await createAct(database, { customerId: shy.customerId, kind: "idea" });
  await createAct(database, { customerId: fan.customerId, kind: "mention" });
  const { members, others } = await getComparison(world.deps, viewer);
  expect(members).toEqual({ customerCount: 3, recommendingCount: 1, ...proportionInterval(1, 3) });
  expect(others).toEqual({ customerCount: 3, recommendingCount: 1, ...proportionInterval(1, 3) });
});

test("the four groups are those the last run put people in, with what each is worth", async () => {
  const world = await createWorld();
  const { database } = world;
  for (const [group, ownMinor] of [
    ["champion", 100_00],
    ["champion", 50_00],
    ["miser", 1_00],
    [null, 7_00],
  ] as const) {
    const { customerId } = await createCustomer(database);
    await database.valueSnapshot.updateMany({
      where: { customerId },
      data: { group, ownMinor, referralMinor: 10_00, influenceMinor: 5_00 },
    });
  }
  expect((await getComparison(world.deps, viewer)).groups).toEqual([
    { group: "champion", customerCount: 2, ownMinor: 150_00, wordOfMouthMinor: 30_00 },
    { group: "miser", customerCount: 1, ownMinor: 1_00, wordOfMouthMinor: 15_00 },
  ]);
});

test("an empty programme compares nobody", async () => {
  const world = await createWorld();
  expect(await getComparison(world.deps, viewer)).toEqual({
    currency: "USD",
    ranks: null,
    members: null,
    others: null,
    groups: [],
  });
});
