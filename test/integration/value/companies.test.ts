import { refreshValues } from "@worth/domain";
import { createAttribution, createCompany, createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

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
  // Refreshing one of them brings the account of all up to date.
  await refreshValues(deps, { customerIds: [one.customerId] });
  const account = await database.accountSnapshot.findUniqueOrThrow({ where: { accountId: companyId } });
  expect(account).toMatchObject({
    companyId,
    customerId: null,
    ownMinor: 140_00,
    referralMinor: 30_00,
    headlineMinor: 170_00,
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
