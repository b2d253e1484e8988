import { createId, type LeversOutput } from "@worth/contracts";
import { getLevers } from "@worth/domain";
import {
  createCompany,
  createCustomer,
  createExchangeRate,
  createProduct,
  createPurchase,
} from "@worth/factories";
import { expect, test } from "vitest";
import { becomeCustomer } from "../../world/become-customer.ts";
import { createWorld, type World } from "../../world/create-world.ts";

const analyst = { kind: "staff", staffId: "stf_1", role: "analyst" } as const;
const day = (date: string) => new Date(`${date}T12:00:00.000Z`);

type Who = "all" | "companies" | "individuals";

const read = ({ deps }: World, who: Who = "all") =>
  getLevers(deps, analyst, {
    who,
    before: { firstDay: "2025-01-01", lastDay: "2025-03-31" },
    after: { firstDay: "2025-04-01", lastDay: "2025-06-30" },
  });

const inBefore = day("2025-02-10");
const inAfter = day("2025-05-10");

/** Whole-margin products keep the arithmetic of these tests to customers, purchases and amounts. */
async function startShop() {
  const world = await createWorld();
  const { database } = world;
  const { productId } = await createProduct(database, { marginBasisPoints: 10_000 });
  const buy = (customerId: string, occurredAt: Date, amountMinor: number, more: object = {}) =>
    createPurchase(database, { customerId, occurredAt, lines: [{ productId, amountMinor }], ...more });
  const newcomer = async (more: object = {}) => (await createCustomer(database, more)).customerId;
  return { world, database, buy, newcomer };
}

const sumOfEffects = ({ result }: LeversOutput): number => {
  if (result.outcome !== "split") throw new Error(`The ${result.period} period was refused.`);
  return Object.values(result.effects).reduce((sum, effect) => sum + effect, 0);
};

test("who came, who left, how often and how much: the effects add up to the change to the minor unit", async () => {
  const { world, buy, newcomer } = await startShop();
  const [ann, ben, cleo] = [await newcomer(), await newcomer(), await newcomer()];
  await buy(ann, inBefore, 100_00);
  await buy(ben, inBefore, 100_00);
  for (const amountMinor of [90_01, 90_00, 75_33]) await buy(ann, inAfter, amountMinor);
  await buy(cleo, inAfter, 60_07);
  const levers = await read(world);
  expect(levers).toMatchObject({
    currency: "USD",
    retainedCustomers: 1,
    before: {
      customers: 2,
      purchases: 2,
      purchasesPerCustomer: 1,
      revenueMinor: 200_00,
      marginMinor: 200_00,
    },
    after: { customers: 2, purchases: 4, purchasesPerCustomer: 2, revenueMinor: 315_41, marginMinor: 315_41 },
    result: { outcome: "split", changeMinor: 115_41 },
  });
  expect(sumOfEffects(levers)).toBe(115_41);
  const { result } = levers;
  if (result.outcome !== "split") throw new Error("refused");
  expect(result.effects.acquireMinor).toBe(-result.effects.retainMinor);
  expect(result.effects.acquireMinor).toBeGreaterThan(0);
  expect(result.effects.cultivateMinor).toBeGreaterThan(0);
  expect(result.effects.expandMinor).toBeLessThan(0);
  expect(result.effects.marginRateMinor).toBe(0);
});

test("what was taken back until now counts against its purchase, and a purchase taken back whole is none", async () => {
  const { world, buy, newcomer } = await startShop();
  const [ann, ben] = [await newcomer(), await newcomer()];
  await buy(ann, inBefore, 100_00, { refunds: [{ amountMinor: 40_00, occurredAt: inAfter }] });
  await buy(ben, inBefore, 50_00, { disputes: [{ amountMinor: 50_00 }] });
  await buy(ann, inAfter, 10_00);
  expect(await read(world)).toMatchObject({
    before: { customers: 1, purchases: 1, revenueMinor: 60_00 },
    after: { customers: 1, purchases: 1, revenueMinor: 10_00 },
    retainedCustomers: 1,
  });
});

test("a person who was merged is one customer of both periods", async () => {
  const { world, database, buy, newcomer } = await startShop();
  const [first, second, third] = [await newcomer(), await newcomer(), await newcomer()];
  await buy(first, inBefore, 10_00);
  await buy(second, inBefore, 10_00);
  await buy(third, inAfter, 10_00);
  await becomeCustomer(database, first, second);
  await becomeCustomer(database, second, third);
  expect(await read(world)).toMatchObject({
    before: { customers: 1, purchases: 2 },
    after: { customers: 1, purchases: 1 },
    retainedCustomers: 1,
  });
});

test("companies and individuals can be looked at alone, by where people belong now", async () => {
  const { world, database, buy, newcomer } = await startShop();
  const { companyId } = await createCompany(database);
  const [ann, ben] = [await newcomer({ companyId }), await newcomer()];
  await buy(ann, inBefore, 30_00);
  await buy(ben, inAfter, 20_00);
  const [companies, individuals] = [await read(world, "companies"), await read(world, "individuals")];
  expect([companies.before.revenueMinor, companies.after.revenueMinor]).toEqual([30_00, 0]);
  expect([individuals.before.revenueMinor, individuals.after.revenueMinor]).toEqual([0, 20_00]);
  expect(companies.result).toEqual({ outcome: "refused", period: "after", reason: "no_customers" });
  expect(individuals.result).toEqual({ outcome: "refused", period: "before", reason: "no_customers" });
});

test("a period at a loss, or of which everything was taken back, is refused with its reason", async () => {
  const { world, database, buy, newcomer } = await startShop();
  const { productId } = await createProduct(database, { marginBasisPoints: 0 });
  const ann = await newcomer();
  const { purchaseId } = await buy(ann, inBefore, 10_00);
  const lines = [{ productId, amountMinor: 10_00 }];
  await createPurchase(database, { customerId: ann, occurredAt: inAfter, lines });
  expect((await read(world)).result).toEqual({ outcome: "refused", period: "after", reason: "no_margin" });
  await database.refund.create({
    data: { id: createId("refund"), purchaseId, amountMinor: 10_00, occurredAt: inAfter },
  });
  expect((await read(world)).result).toEqual({
    outcome: "refused",
    period: "before",
    reason: "no_customers",
  });
});

test("dated rates convert, and a purchase without one is left out and counted", async () => {
  const { world, database, buy, newcomer } = await startShop();
  const ann = await newcomer();
  const euros = { currency: "EUR", validOn: new Date("2025-02-01T00:00:00Z") };
  await createExchangeRate(database, { ...euros, rate: "1.0837" });
  await createExchangeRate(database, { currency: "JPY", rate: "0.0065", validOn: euros.validOn });
  await buy(ann, day("2025-01-31"), 99_00, { currency: "EUR" });
  await buy(ann, inBefore, 33_33, { currency: "EUR", refunds: [{ amountMinor: 11_11 }] });
  await buy(ann, inAfter, 10_000, { currency: "JPY" });
  await buy(ann, inAfter, 5_00, { currency: "CHF" });
  expect(await read(world)).toMatchObject({
    before: { purchases: 1, revenueMinor: 36_12 - 12_04, unconvertedPurchases: 1 },
    after: { purchases: 1, revenueMinor: 65_00, unconvertedPurchases: 1 },
  });
});

test("days begin and end where the programme is", async () => {
  const { world, database, buy, newcomer } = await startShop();
  await database.programme.updateMany({ data: { timeZone: "America/New_York" } });
  const ann = await newcomer();
  await buy(ann, new Date("2025-04-01T03:30:00Z"), 10_00);
  await buy(ann, new Date("2025-04-01T04:30:00Z"), 7_00);
  await buy(ann, new Date("2025-07-01T03:59:59Z"), 1_00);
  const { before, after } = await read(world);
  expect([before.revenueMinor, after.revenueMinor]).toEqual([10_00, 8_00]);
});

test("without dates the last complete quarter stands against the one before", async () => {
  const world = await createWorld({ now: new Date("2025-08-20T10:00:00Z") });
  const { before, after } = await getLevers(world.deps, analyst, { who: "all" });
  expect([before.firstDay, before.lastDay]).toEqual(["2025-01-01", "2025-03-31"]);
  expect([after.firstDay, after.lastDay]).toEqual(["2025-04-01", "2025-06-30"]);
});
