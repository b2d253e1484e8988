import { getLevers, loadValueFacts } from "@worth/domain";
import {
  createCompany,
  createCustomer,
  createExchangeRate,
  createProduct,
  createPurchase,
} from "@worth/factories";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const viewer = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const start = Date.UTC(2025, 0, 1);
const dayMs = 86_400_000;
const policyMarginRate = 0.4;

const purchases = fc.array(
  fc.record({
    buyer: fc.nat(5),
    day: fc.nat(179),
    currency: fc.constantFrom("USD", "EUR", "JPY"),
    amounts: fc.array(fc.record({ product: fc.nat(2), amountMinor: fc.nat(99_999) }), { maxLength: 3 }),
    refundShare: fc.constantFrom(0, 0, 0.3, 1),
  }),
  { minLength: 60, maxLength: 60 },
);

test("the totals are those of the facts that values are computed from", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const productIds = await Promise.all(
    [10_000, 3_333, null].map(async (marginBasisPoints) => {
      const { productId } = await createProduct(database, { marginBasisPoints });
      return productId;
    }),
  );
  for (const [currency, rate] of [
    ["EUR", "1.0837"],
    ["JPY", "0.00651"],
  ] as const) {
    await createExchangeRate(database, { currency, rate, validOn: new Date(start) });
    await createExchangeRate(database, {
      currency,
      rate: Number(rate) * 1.1,
      validOn: new Date(start + 60 * dayMs),
    });
  }
  const { companyId } = await createCompany(database);
  const [sample = []] = fc.sample(purchases, { numRuns: 1, seed: 20_250_101 });
  const buyers: string[] = [];
  for (let row = 0; row < 6; row += 1) {
    const { customerId } = await createCustomer(database, row % 2 === 0 ? { companyId } : {});
    buyers.push(customerId);
  }
  for (const { buyer, day, currency, amounts, refundShare } of sample) {
    const lines = amounts.map(({ product, amountMinor }) => ({
      productId: productIds[product] ?? "",
      amountMinor,
    }));
    const capturedMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const amountMinor = Math.floor(capturedMinor * refundShare);
    await createPurchase(database, {
      customerId: buyers[buyer] ?? "",
      occurredAt: new Date(start + day * dayMs + 1),
      currency,
      capturedMinor,
      lines,
      refunds: amountMinor === 0 ? [] : [{ amountMinor }],
    });
  }
  const { facts } = await loadValueFacts(database, buyers, {
    asOf: new Date(),
    marginRate: policyMarginRate,
    windowMonths: 12,
  });
  const levers = await getLevers(deps, viewer, {
    who: "all",
    before: { firstDay: "2025-01-01", lastDay: "2025-03-31" },
    after: { firstDay: "2025-04-01", lastDay: "2025-06-29" },
  });
  for (const [period, from] of [
    ["before", start],
    ["after", start + 90 * dayMs],
  ] as const) {
    const within = facts.purchases.filter(
      ({ occurredAt }) => occurredAt >= from && occurredAt < from + 90 * dayMs,
    );
    const net = within.map((purchase) => ({
      ...purchase,
      netMinor: purchase.takeBacks.reduce((left, taken) => left - taken.amountMinor, purchase.capturedMinor),
    }));
    const real = net.filter(({ netMinor }) => netMinor > 0);
    expect(levers[period]).toMatchObject({
      customers: new Set(real.map(({ customerId }) => customerId)).size,
      purchases: real.length,
      revenueMinor: net.reduce((sum, { netMinor }) => sum + netMinor, 0),
      marginMinor: net.reduce((sum, { netMinor, marginRate }) => sum + Math.round(netMinor * marginRate), 0),
    });
  }
});
