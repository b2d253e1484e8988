import { getCustomerValue, refreshValues } from "@worth/domain";
import { createAttribution, createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { becomeCustomer } from "../../world/become-customer.ts";
import { createWorld, type World } from "../../world/create-world.ts";
import { readAccount, readSnapshot } from "../../world/read-values.ts";

async function createPeople({ database }: World, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => createCustomer(database));
  return (await Promise.all(people)).map(({ customerId }) => customerId);
}

const netOf = async ({ database }: World, customerId: string) =>
  (await getCustomerValue(database, customerId, new Date())).net.totalMinor;

test("somebody who turned out to be somebody else gives them all they had", async () => {
  const world = await createWorld();
  const [one = "", other = "", friend = ""] = await createPeople(world, 3);
  await createPurchase(world.database, { customerId: other, capturedMinor: 40_00 });
  await createPurchase(world.database, { customerId: friend, capturedMinor: 100_00 });
  await createAttribution(world.database, { referrerId: other, refereeId: friend, evidence: "confirmed" });
  expect(await netOf(world, one)).toBe(0);
  await becomeCustomer(world.database, other, one);
  expect(await netOf(world, one)).toBe(90_00);
  expect(await netOf(world, friend)).toBe(50_00);
});

test("a chain goes on at the person somebody in it became, for the value and for who is refreshed", async () => {
  const world = await createWorld();
  const [top = "", known = "", alias = "", buyer = ""] = await createPeople(world, 4);
  await createAttribution(world.database, { referrerId: top, refereeId: known, evidence: "confirmed" });
  await createAttribution(world.database, { referrerId: alias, refereeId: buyer, evidence: "confirmed" });
  await createPurchase(world.database, { customerId: buyer, capturedMinor: 90_00 });
  expect(await netOf(world, top)).toBe(0);
  await becomeCustomer(world.database, alias, known);
  expect(await Promise.all([top, known, buyer].map((id) => netOf(world, id)))).toEqual([30_00, 30_00, 30_00]);
  await refreshValues(world.deps, { customerIds: [alias] });
  const stored = await Promise.all([top, known, buyer, alias].map((id) => readSnapshot(world.database, id)));
  expect(stored.map(({ netMinor }) => netMinor)).toEqual([30_00, 30_00, 30_00, 0]);
});

test("who somebody was keeps nothing once it is known who they are", async () => {
  const world = await createWorld();
  const [one = "", other = ""] = await createPeople(world, 2);
  await createPurchase(world.database, { customerId: other, capturedMinor: 40_00 });
  await refreshValues(world.deps, { customerIds: [one, other] });
  expect(await readSnapshot(world.database, other)).toMatchObject({ ownMinor: 40_00, purchaseCount: 1 });
  await becomeCustomer(world.database, other, one);
  await refreshValues(world.deps, { customerIds: [other] });
  expect(await readSnapshot(world.database, one)).toMatchObject({ ownMinor: 40_00, purchaseCount: 1 });
  expect(await readSnapshot(world.database, other)).toMatchObject({ ownMinor: 0, purchaseCount: 0 });
  expect(await readAccount(world.database, other)).toBeNull();
});
