import { createId, type BetaCriteria } from "@worth/contracts";
import { sqlOf } from "@worth/db";
import {
  getStaffBetaGroup,
  inviteToBetaGroup,
  listBetaChoices,
  matchBetaCriteria,
  saveBetaGroup,
} from "@worth/domain";
import { createAct, createCustomer, createMember, createProduct, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createBoots } from "../../world/create-boots.ts";
import { expectConserved } from "../../world/expect-conserved.ts";
import { openBeta } from "./beta-scene.ts";

/** Five members, of whom one fits each thing that can be said, and Nele all of it. */
async function openCriteria() {
  const scene = await openBeta();
  const { database, clock } = scene;
  const { productId } = await createProduct(database, { name: "Trail Shoe" });
  const tierId = createId("tier");
  const times = { createdAt: clock.now(), updatedAt: clock.now() };
  const tier = { name: "Gold", rank: 2, benefits: "", rule: { match: "any", conditions: [] }, ...times };
  await database.tier.create({ data: { id: tierId, ...tier } });
  const join = async (displayName: string, email: string) =>
    (await createMember(database, { displayName, email })).customerId;
  const [nele, bob, rita, gil, cora] = [
    await join("Nele North", "nele@example.com"),
    await join("Bob Buyer", "bob@example.com"),
    await join("Rita Reviewer", "rita@example.com"),
    await join("Gil Gold", "gil@example.com"),
    await join("Cora Champion", "cora@example.com"),
  ];
  await database.customer.update({ where: { id: nele }, data: { country: "NL" } });
  // What Bob bought was recorded when he was still somebody else, who turned out to be him by way of a third.
  const { customerId: firstId } = await createCustomer(database, { displayName: "Bob at first" });
  const { customerId: formerId } = await createCustomer(database, { displayName: "Bob once" });
  await createPurchase(database, { customerId: firstId, lines: [{ productId, amountMinor: 80_00 }] });
  for (const [fromId, intoId] of [
    [firstId, formerId],
    [formerId, bob],
  ] as const) {
    const merge = { fromId, intoId, occurredAt: clock.now() };
    await database.identityMerge.create({ data: { id: createId("identityMerge"), ...merge } });
    await database.customer.update({ where: { id: fromId }, data: { mergedIntoId: intoId } });
  }
  await createPurchase(database, { customerId: nele, lines: [{ productId, amountMinor: 80_00 }] });
  for (const customerId of [rita, nele]) await createAct(database, { customerId, role: "reviewer" });
  for (const customerId of [gil, nele])
    await database.customerTier.create({ data: { customerId, tierId, since: clock.now() } });
  await expectConserved(scene);
  for (const customerId of [cora, nele])
    await sqlOf(database)(
      `INSERT INTO value_snapshot (generation, "customerId", "policyVersion", currency, "asOf", "group")
       VALUES (current_generation(), $1, 1, 'USD', now(), 'champion')
       ON CONFLICT (generation, "customerId") DO UPDATE SET "group" = 'champion'`,
      [customerId],
    );
  const all: Required<BetaCriteria> = {
    countries: ["NL"],
    productIds: [productId],
    segmentIds: ["champion"],
    roles: ["reviewer"],
    leastTierId: tierId,
  };
  return { ...scene, all };
}

const fields = { name: "Early hikers", description: "", capacity: 10, isClosed: false, consent: "I agree." };

test("whoever fits is counted and named before anything is saved, by each thing that can be said", async () => {
  const { deps, staff, all } = await openCriteria();
  const named = async (criteria: BetaCriteria) => {
    const { count, sample } = await matchBetaCriteria(deps, staff, { criteria });
    expect(count).toBe(sample.length);
    return sample.map(({ displayName }) => displayName).toSorted();
  };
  const { countries, productIds, segmentIds, roles, leastTierId } = all;
  expect(await named({ countries })).toEqual(["Nele North"]);
  expect(await named({ productIds })).toEqual(["Bob Buyer", "Nele North"]);
  expect(await named({ segmentIds })).toEqual(["Cora Champion", "Nele North"]);
  expect(await named({ roles })).toEqual(["Nele North", "Rita Reviewer"]);
  expect(await named({ leastTierId })).toEqual(["Gil Gold", "Nele North"]);
  expect(await named(all)).toEqual(["Nele North"]);
  expect(await named({ countries: ["SE"] })).toEqual([]);
  expect((await matchBetaCriteria(deps, staff, { criteria: {} })).count).toBe(7);
});

test("what is saved holds everything that was said, and exactly those who were shown are invited", async () => {
  const { deps, database, staff, all } = await openCriteria();
  const { groupId } = await saveBetaGroup(deps, staff, { groupId: null, ...fields, criteria: all });
  expect((await getStaffBetaGroup(deps, staff, { groupId, page: 1 })).criteria).toEqual(all);
  const { sample } = await matchBetaCriteria(deps, staff, { criteria: all });
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toMatchObject({ invitedCount: 1 });
  const invited = await database.betaGroupMember.findMany({ where: { groupId } });
  expect(invited.map(({ customerId }) => customerId)).toEqual(sample.map(({ id }) => id));
  // Whom nothing more is known of matches still: the preview is of people, the invitation of who is new to the group.
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toMatchObject({ invitedCount: 0 });
  expect((await matchBetaCriteria(deps, staff, { criteria: all })).count).toBe(1);
});

test("a product that a group names can be ticked again, however many others there are", async () => {
  const { deps, database, staff, all } = await openCriteria();
  const last = await createProduct(database, { name: "Zip-off trousers" });
  await createBoots(database, 1_005);
  const criteria = { ...all, productIds: [last.productId] };
  const { groupId } = await saveBetaGroup(deps, staff, { groupId: null, ...fields, criteria });
  const { products, tiers } = await listBetaChoices(deps, staff, { groupId });
  expect(products[0]).toEqual({ id: last.productId, name: "Zip-off trousers" });
  expect(products).toHaveLength(1_001);
  expect(tiers.map(({ name }) => name)).toEqual(["Gold"]);
  const { products: anew } = await listBetaChoices(deps, staff, { groupId: null });
  expect(anew).toHaveLength(1_000);
});
