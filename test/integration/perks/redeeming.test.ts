import { randomUUID } from "node:crypto";
import type { MemberActor } from "@worth/contracts";
import { getMemberPerk, getPerkCatalogue, movePerk, points } from "@worth/domain";
import { createMember, createPerk, createTier } from "@worth/factories";
import { expect, test } from "vitest";
import { setStanding } from "../ledger/balances.ts";
import { countEndings, openPerks } from "./perk-scene.ts";

test("the price leaves the balance, one piece leaves the stock, and both say what for", async () => {
  const { ask, readHeld, readPerk, readRedemption, database } = await openPerks({ perk: { stock: 3 } });
  const { redemptionId } = await ask();
  expect(await readHeld()).toEqual({ points: 90, credit: 50_00 });
  expect(await readPerk()).toMatchObject({ stock: 2 });
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "ordered",
    unit: points,
    price: 10,
    payoutId: null,
    steps: [{ toState: "ordered", staffId: null }],
  });
  const spent = await database.ledgerTransaction.findFirstOrThrow({ where: { kind: "redeemed" } });
  expect(spent.causeId).toBe(redemptionId);
});

test("twenty clicks on one button are one redemption", async () => {
  const { ask, readHeld, readPerk, database } = await openPerks({ perk: { stock: 3 } });
  const requestKey = randomUUID();
  const asked = await Promise.all(Array.from({ length: 20 }, () => ask({ requestKey })));
  expect(new Set(asked.map(({ redemptionId }) => redemptionId)).size).toBe(1);
  expect(await database.redemption.count()).toBe(1);
  expect(await readPerk()).toMatchObject({ stock: 2 });
  expect(await readHeld()).toMatchObject({ points: 90 });
});

test("of fifty members who want the last piece at once, one gets it and nobody else pays", async () => {
  const scene = await openPerks({ perk: { stock: 1 } });
  const { ask, database, world } = scene;
  const members: MemberActor[] = [];
  for (let number = 0; number < 50; number += 1) {
    const { customerId } = await createMember(database, { email: `member-${number}@example.com` });
    await setStanding(world, { customerId, standing: "given", amount: 10, unit: points });
    members.push({ kind: "member", userId: customerId, customerId });
  }
  const settled = await Promise.allSettled(members.map((member) => ask({}, member)));
  expect(countEndings(settled)).toEqual({ succeeded: 1, perk_sold_out: 49 });
  expect(await scene.readPerk()).toMatchObject({ stock: 0 });
  const held = await database.ledgerAccount.findMany({
    where: { kind: "member_points", customerId: { in: members.map(({ customerId }) => customerId) } },
    select: { balance: true },
  });
  expect(held.filter(({ balance }) => balance === 10)).toHaveLength(49);
});

test("two windows, or thirty, spend no more than there is", async () => {
  const { ask, readHeld, perkId, database } = await openPerks({ perk: { price: 40 } });
  const settled = await Promise.allSettled(Array.from({ length: 30 }, () => ask()));
  expect(countEndings(settled)).toEqual({ succeeded: 2, balance_too_low: 28 });
  expect(await readHeld()).toEqual({ points: 20, credit: 50_00 });
  expect(await database.redemption.count({ where: { perkId } })).toBe(2);
});

test("a member has a perk as often as it says and no more, however they ask", async () => {
  const { ask, readHeld } = await openPerks({ perk: { perMemberLimit: 2 } });
  const settled = await Promise.allSettled(Array.from({ length: 6 }, () => ask()));
  expect(countEndings(settled)).toEqual({ succeeded: 2, perk_limit_reached: 4 });
  expect(await readHeld()).toMatchObject({ points: 80 });
});

test("a perk for a tier is for that tier and those above", async () => {
  const { ask, database, deps, actor, customerId, clock } = await openPerks();
  const { tierId: bronzeId } = await createTier(database, { name: "Bronze", rank: 1 });
  const { tierId: silverId } = await createTier(database, { name: "Silver", rank: 2 });
  const { perkId } = await createPerk(database, { leastTierId: silverId });
  const since = clock.now();
  await expect(ask({ perkId })).rejects.toMatchObject({ code: "perk_tier_too_low" });
  await database.customerTier.create({ data: { customerId, tierId: bronzeId, since } });
  await expect(ask({ perkId })).rejects.toMatchObject({ code: "perk_tier_too_low" });
  expect(await getMemberPerk(deps, actor, { perkId })).toMatchObject({
    obstacle: "tier_too_low",
    leastTier: "Silver",
  });
  await database.customerTier.update({ where: { customerId }, data: { tierId: silverId } });
  expect(await ask({ perkId })).toMatchObject({ redemptionId: expect.stringMatching(/^rdm_/) });
});

test("a perk for some groups is seen and had by their members, and nobody is told of a group", async () => {
  const { ask, database, deps, actor, customerId, clock } = await openPerks();
  const { perkId } = await createPerk(database, { segmentIds: ["champion", "advocate"] });
  const setSegment = (group: "champion" | "miser") =>
    database.$executeRaw`
      INSERT INTO value_snapshot (generation, "customerId", "policyVersion", currency, "asOf", "group")
      VALUES (current_generation(), ${customerId}, 1, 'USD', ${clock.now()}, ${group}::customer_group)
      ON CONFLICT (generation, "customerId") DO UPDATE SET "group" = ${group}::customer_group`;
  const readSeen = async () => (await getPerkCatalogue(deps, actor)).perks.find(({ id }) => id === perkId);
  const refuses = async () => {
    expect(await readSeen()).toBeUndefined();
    expect(await getMemberPerk(deps, actor, { perkId })).toMatchObject({ obstacle: "not_eligible" });
    await expect(ask({ perkId })).rejects.toMatchObject({ code: "perk_not_eligible" });
  };
  await refuses();
  await setSegment("miser");
  await refuses();
  await setSegment("champion");
  const seen = await readSeen();
  expect(seen).toMatchObject({ obstacle: null });
  expect(JSON.stringify(seen)).not.toContain("champion");
  expect(await ask({ perkId })).toMatchObject({ redemptionId: expect.stringMatching(/^rdm_/) });
});

test("what is a draft, archived, or costs something else now is not had by an old form", async () => {
  const { ask, deps, owner, actor, perkId, readHeld, database } = await openPerks();
  await expect(ask({ price: 5 })).rejects.toMatchObject({ code: "perk_changed" });
  await expect(ask({ unit: "USD" })).rejects.toMatchObject({ code: "perk_changed" });
  await movePerk(deps, owner, { perkId, to: "archived" });
  await expect(ask()).rejects.toMatchObject({ code: "perk_not_offered" });
  const { perkId: draftId } = await createPerk(database, { state: "draft" });
  await expect(ask({ perkId: draftId })).rejects.toMatchObject({ code: "not_found" });
  await expect(getMemberPerk(deps, actor, { perkId: draftId })).rejects.toMatchObject({ code: "not_found" });
  expect((await getPerkCatalogue(deps, actor)).perks).toEqual([]);
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
});

test("the catalogue says what can be had first, and what is missing for the rest", async () => {
  const { deps, actor, database } = await openPerks({ perk: { name: "Towel" } });
  await createPerk(database, { name: "Bench", price: 180 });
  await createPerk(database, { name: "Book", unit: "USD", price: 20_00 });
  await createPerk(database, { name: "Gone", price: 1, stock: 0 });
  const { perks, balances } = await getPerkCatalogue(deps, actor);
  expect(perks.map(({ name, obstacle, missing }) => [name, obstacle, missing])).toEqual([
    ["Towel", null, 0],
    ["Book", null, 0],
    ["Gone", "sold_out", 0],
    ["Bench", "balance_too_low", 80],
  ]);
  expect(balances).toMatchObject([
    { unit: "USD", available: 50_00 },
    { unit: points, available: 100 },
  ]);
});
