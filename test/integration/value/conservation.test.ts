import { env } from "node:process";
import { getCustomerValue, netMinor, refreshValues, toReportingCurrency } from "@worth/domain";
import { createAttribution, createPurchase, createServingCost } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";

const seedCount = env["WORTH_LONG"] === "1" ? 60 : 2;
const seeds = Array.from({ length: seedCount }, (_, index) => index + 1);

/** What was earned, by the purchases alone: no chain, touch or idea is looked at. */
async function convertedRevenue({ database }: World): Promise<number> {
  const toReporting = await toReportingCurrency(database, "USD");
  const purchases = await database.purchase.findMany({ include: { refunds: true, disputes: true } });
  return purchases.reduce((sum, purchase) => {
    const { currency, occurredAt, capturedMinor } = purchase;
    const captured = toReporting(capturedMinor, currency, occurredAt);
    if (captured === null || capturedMinor === 0) return sum;
    const taken = Math.round((captured * (capturedMinor - netMinor(purchase))) / capturedMinor);
    return sum + captured - taken;
  }, 0);
}

test.each(seeds)(
  "net values add up to the converted net revenue, to the minor unit (programme %i)",
  async (seed) => {
    const world = await createWorld();
    const { customerIds } = await createRandomProgramme(world.database, seed);
    await refreshValues(world.deps, { customerIds });
    const { _sum } = await world.database.valueSnapshot.aggregate({ _sum: { netMinor: true } });
    const accounts = await world.database.accountSnapshot.aggregate({ _sum: { netMinor: true } });
    const revenue = await convertedRevenue(world);
    expect(revenue).toBeGreaterThan(0);
    expect(Number(_sum.netMinor)).toBe(revenue);
    expect(Number(accounts._sum.netMinor)).toBe(revenue);
  },
);

test.each(seeds)("the bridge from own to net adds up for everybody (programme %i)", async (seed) => {
  const { database } = await createWorld();
  const { customerIds } = await createRandomProgramme(database, seed);
  for (const customerId of customerIds) {
    const { bridge, net } = await getCustomerValue(database, customerId, new Date());
    const { ownMinor, passedUpMinor, influencedMinor, innovatedMinor, ...received } = bridge;
    const given = passedUpMinor + influencedMinor + innovatedMinor;
    const taken =
      received.receivedReferralMinor + received.receivedInfluenceMinor + received.receivedInnovationMinor;
    expect(ownMinor - given + taken).toBe(net.totalMinor);
    expect(received.netMinor).toBe(net.totalMinor);
  }
});

test.each(seeds)(
  "a past date is worth what it was worth then, whatever is learned later (programme %i)",
  async (seed) => {
    const { database } = await createWorld();
    const { customerIds } = await createRandomProgramme(database, seed);
    const then = new Date();
    const valuesThen = () =>
      Promise.all(customerIds.map((customerId) => getCustomerValue(database, customerId, then)));
    const before = await valuesThen();
    const [first = "", last = ""] = [customerIds[0], customerIds.at(-1)];
    const learned = {
      occurredAt: new Date(then.getTime() - 86_400_000),
      recordedAt: new Date(then.getTime() + 1),
    };
    await createPurchase(database, { customerId: last, capturedMinor: 999_00, ...learned });
    await createServingCost(database, { customerId: last, ...learned });
    await createAttribution(database, { refereeId: last, referrerId: first, ...learned });
    expect(await valuesThen()).toEqual(before);
    const now = await getCustomerValue(database, last, new Date(then.getTime() + 1000));
    expect(now).not.toMatchObject({ headline: before.at(-1)?.headline });
  },
);
