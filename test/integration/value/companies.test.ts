import { createId } from "@worth/contracts";
import { refreshValues } from "@worth/domain";
import { createAttribution, createCompany, createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readAccount } from "../../world/read-values.ts";

test("a company is its people: a referral inside it counts once, one from outside counts beside", async () => {
  const { database, deps } = await createWorld();
  const { companyId } = await createCompany(database);
  const [one, two] = [
    await createCustomer(database, { companyId }),
    await createCustomer(database, { companyId }),
  ];
  const outsider = await createCustomer(database);
  await createPurchase(database, { customerId: one.customerId, capturedMinor: 100_00 });
  await createPurchase(database, { customerId: two.customerId, capturedMinor: 40_00 });
  await createPurchase(database, { customerId: outsider.customerId, capturedMinor: 30_00 });
  await createAttribution(database, {
    referrerId: one.customerId,
    refereeId: two.customerId,
    evidence: "confirmed",
  });
  await createAttribution(database, {
    referrerId: two.customerId,
    refereeId: outsider.customerId,
    evidence: "link",
  });
  const customerIds = [one, two, outsider].map(({ customerId }) => customerId);
  await refreshValues(deps, { customerIds });
  const account = await readAccount(database, companyId);
  if (!account) throw new Error("The company has no account.");
  expect(account).toMatchObject({
    companyId,
    customerId: null,
    ownMinor: 140_00,
    referralMinor: 30_00,
    headlineMinor: 170_00,
    broughtCount: 1,
  });
  const people = await database.valueSnapshot.findMany({ where: { customer: { companyId } } });
  expect(people.reduce((sum, { headlineMinor }) => sum + headlineMinor, 0)).toBe(210_00);
  expect(people.reduce((sum, { netMinor }) => sum + netMinor, 0)).toBe(account.netMinor);
  expect(account.netLowMinor).toBeLessThanOrEqual(account.netMinor);
  expect(account.netHighMinor).toBeGreaterThanOrEqual(account.netMinor);
});

test("somebody who joins a company is no longer an account of their own", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  await refreshValues(deps, { customerIds: [customerId] });
  expect(await database.accountSnapshot.findMany()).toMatchObject([{ accountId: customerId }]);
  const { companyId } = await createCompany(database);
  await database.customer.update({ where: { id: customerId }, data: { companyId } });
  await refreshValues(deps, { customerIds: [customerId] });
  expect(await database.accountSnapshot.findMany()).toMatchObject([
    { accountId: companyId, customerId: null },
  ]);
});

test("somebody who changes companies leaves one account for another, and an account without people goes", async () => {
  const { database, deps } = await createWorld();
  const [before, after] = [await createCompany(database), await createCompany(database)];
  const { customerId } = await createCustomer(database);
  const colleague = await createCustomer(database, { companyId: before.companyId });
  const join = async (companyId: string, id: string) => {
    await database.customer.update({ where: { id }, data: { companyId } });
    await database.companyMembership.create({
      data: { id: createId("companyMembership"), customerId: id, companyId, occurredAt: new Date() },
    });
    await refreshValues(deps, { customerIds: [id] });
  };
  await createPurchase(database, { customerId, capturedMinor: 70_00 });
  await createPurchase(database, { customerId: colleague.customerId, capturedMinor: 5_00 });
  await refreshValues(deps, { customerIds: [colleague.customerId] });
  await join(before.companyId, customerId);
  expect((await readAccount(database, before.companyId))?.ownMinor).toBe(75_00);

  await join(after.companyId, customerId);
  expect((await readAccount(database, before.companyId))?.ownMinor).toBe(5_00);
  expect((await readAccount(database, after.companyId))?.ownMinor).toBe(70_00);

  await join(before.companyId, colleague.customerId);
  await join(after.companyId, colleague.customerId);
  expect(await readAccount(database, before.companyId)).toBeNull();
  expect((await readAccount(database, after.companyId))?.ownMinor).toBe(75_00);
});
