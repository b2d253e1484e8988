import { explainCustomer, getCustomerValue } from "@worth/domain";
import { createCustomer, createExchangeRate, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const day = (date: string) => new Date(`${date}T00:00:00.000Z`);

test("a purchase counts at the newest rate of its day or before, in the currency's own minor units", async () => {
  const { database } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createExchangeRate(database, { currency: "EUR", rate: "1.10", validOn: day("2025-01-01") });
  await createExchangeRate(database, { currency: "EUR", rate: "1.20", validOn: day("2025-02-01") });
  await createExchangeRate(database, { currency: "JPY", rate: "0.0065", validOn: day("2025-01-01") });
  await createExchangeRate(database, { currency: "KWD", rate: "3.25", validOn: day("2025-01-01") });
  for (const [currency, capturedMinor, date] of [
    ["EUR", 100_00, "2025-01-31"],
    ["EUR", 100_00, "2025-02-01"],
    ["JPY", 10_000, "2025-02-10"],
    ["KWD", 10_000, "2025-02-10"],
  ] as const)
    await createPurchase(database, { customerId, currency, capturedMinor, occurredAt: day(date) });
  const { headline, currency } = await getCustomerValue(database, customerId, new Date());
  expect({ currency, own: headline.own }).toEqual({ currency: "USD", own: 110_00 + 120_00 + 65_00 + 32_50 });
});

test("a fact without a rate is listed and stays out of every sum, until the rate is known", async () => {
  const { database } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createPurchase(database, { customerId, capturedMinor: 10_00 });
  const before = { customerId, currency: "EUR", capturedMinor: 99_00, occurredAt: day("2025-01-01") };
  const { purchaseId } = await createPurchase(database, before);
  await createExchangeRate(database, { currency: "EUR", rate: 2, validOn: day("2025-01-02") });
  const explained = await explainCustomer(database, customerId, new Date());
  expect(explained.unconvertedIds).toEqual([purchaseId]);
  expect((await getCustomerValue(database, customerId, new Date())).headline.own).toBe(10_00);
  await createExchangeRate(database, { currency: "EUR", rate: 2, validOn: day("2024-12-31") });
  expect((await getCustomerValue(database, customerId, new Date())).headline.own).toBe(208_00);
});

test("a corrected rate counts from when it was recorded, and a whole refund leaves nothing in any currency", async () => {
  const { database } = await createWorld({ now: day("2024-06-01") });
  const { customerId } = await createCustomer(database);
  const validOn = day("2025-01-01");
  await createExchangeRate(database, {
    currency: "EUR",
    rate: "1.0837",
    validOn,
    recordedAt: day("2025-01-01"),
  });
  await createExchangeRate(database, {
    currency: "EUR",
    rate: "1.2",
    validOn,
    recordedAt: day("2025-03-01"),
  });
  const bought = { customerId, currency: "EUR", capturedMinor: 33_33, occurredAt: day("2025-01-05") };
  await createPurchase(database, bought);
  expect((await getCustomerValue(database, customerId, day("2025-02-01"))).headline.own).toBe(36_12);
  expect((await getCustomerValue(database, customerId, new Date())).headline.own).toBe(40_00);
  const thirds = [11_11, 11_11, 11_11].map((amountMinor) => ({ amountMinor }));
  await createPurchase(database, { ...bought, refunds: thirds });
  expect((await getCustomerValue(database, customerId, new Date())).headline.own).toBe(40_00);
});
