import { getCustomerValue, getProgrammeRow, toReportingCurrency } from "@worth/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { readAccount, readSnapshot } from "../../world/read-values.ts";
import { createDemo, type Demo } from "./create-demo.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await createDemo();
}, 60_000);
afterAll(() => demo.close());

async function accountOf(name: string) {
  const { id } = await demo.database.company.findFirstOrThrow({ where: { name } });
  const account = await readAccount(demo.database, id);
  if (!account) throw new Error(`${name} has no account.`);
  return account;
}

test("A spent 100,000.00 and brought 40,000.00: 140,000.00 as a headline, 120,000.00 net, 110,000.00 if each referral mattered half", async () => {
  expect(await accountOf("Aldgate & Sons")).toMatchObject({
    ownMinor: 100_000_00,
    referralMinor: 40_000_00,
    influenceMinor: 0,
    innovationMinor: 0,
    headlineMinor: 140_000_00,
    netMinor: 120_000_00,
    netHighMinor: 120_000_00,
    netLowMinor: 110_000_00,
    broughtCount: 1,
  });
});

test("B spent 30,000.00 and brought 250,000.00: 280,000.00 as a headline, 155,000.00 net, 92,500.00 if each referral mattered half", async () => {
  expect(await accountOf("Brightwater Ltd")).toMatchObject({
    ownMinor: 30_000_00,
    referralMinor: 250_000_00,
    influenceMinor: 0,
    innovationMinor: 0,
    headlineMinor: 280_000_00,
    netMinor: 155_000_00,
    netHighMinor: 155_000_00,
    netLowMinor: 92_500_00,
    broughtCount: 5,
  });
});

test("B's 30,000.00 are eleven orders, two of them refunded in part", async () => {
  const orders = await demo.database.purchase.findMany({
    where: { customer: { company: { name: "Brightwater Ltd" } } },
    include: { refunds: true },
  });
  expect(orders).toHaveLength(11);
  expect(orders.filter(({ refunds }) => refunds.length > 0)).toHaveLength(2);
});

test("Mary bought once, is worth more than ten typical one-time buyers together, and is thanked as a WOM", async () => {
  const { database } = demo;
  const mary = await database.customer.findFirstOrThrow({ where: { displayName: "Mary Sample" } });
  const snapshot = await readSnapshot(database, mary.id);
  expect(snapshot.purchaseCount).toBe(1);
  const tenTypical = 10 * (await medianNetOfOneTimeBuyers(snapshot.generation, mary.id));
  expect(tenTypical).toBeGreaterThan(0);
  expect(snapshot.netMinor).toBeGreaterThan(tenTypical);
  // What she wrote and said alone is worth that much, whatever her friends and her socks brought.
  expect(snapshot.netInfluenceMinor).toBeGreaterThan(tenTypical);
  expect(await readAccount(database, mary.id)).toMatchObject({
    action: "thank",
    reason: { code: "wom_acted" },
  });
});

test("Mary's influence comes from facts alone: buyers who read her reviews and answers, and followed her mentions", async () => {
  const { database } = demo;
  const mary = await database.customer.findFirstOrThrow({ where: { displayName: "Mary Sample" } });
  const touches = await database.touch.findMany({ where: { ownerId: mary.id }, include: { act: true } });
  const countOf = (kind: string) => touches.filter(({ act }) => act.kind === kind).length;
  for (const kind of ["review", "answer", "mention"]) expect([kind, countOf(kind) > 5]).toEqual([kind, true]);
  for (const { act, occurredAt, customerId } of touches) {
    expect(act.customerId).toBe(mary.id);
    expect(customerId).not.toBe(mary.id);
    expect(occurredAt >= act.occurredAt).toBe(true);
  }
});

/** The middle of what everybody with exactly one purchase is worth net, Mary aside. */
async function medianNetOfOneTimeBuyers(generation: number, customerId: string): Promise<number> {
  const oneTime = await demo.database.valueSnapshot.findMany({
    where: { generation, purchaseCount: 1, customerId: { not: customerId } },
    orderBy: { netMinor: "asc" },
  });
  expect(oneTime.length).toBeGreaterThan(50);
  const at = (index: number) => oneTime[Math.floor(index)]?.netMinor ?? 0;
  return (at((oneTime.length - 1) / 2) + at(oneTime.length / 2)) / 2;
}

test("triage puts B first, to protect, A second, and Harbour Group among those to fix", async () => {
  const ranked = await demo.database.accountSnapshot.findMany({
    orderBy: { headlineMinor: "desc" },
    take: 2,
    select: { accountId: true, action: true, reason: true },
  });
  const [a, b] = [await accountOf("Aldgate & Sons"), await accountOf("Brightwater Ltd")];
  expect(ranked.map(({ accountId }) => accountId)).toEqual([b.accountId, a.accountId]);
  expect(ranked[0]).toMatchObject({
    action: "protect",
    reason: { code: "purchase_overdue", numbers: { daysSincePurchase: 71, usualGapDays: 30 } },
  });
  expect(await accountOf("Harbour Group")).toMatchObject({
    headlineMinor: 31_200_00,
    sentiment: "detractor",
    action: "fix",
    reason: { code: "detractor_of_weight" },
  });
});

test("whoever had the idea and whoever refined it are worth the same share of what it shipped in", async () => {
  const people = await demo.database.customer.findMany({
    where: { displayName: { in: ["Inês Duarte", "Kofi Mensah"] } },
  });
  const snapshots = await Promise.all(people.map(({ id }) => readSnapshot(demo.database, id)));
  const [first = 0, second = 0] = snapshots.map(({ netInnovationMinor }) => netInnovationMinor);
  expect(first).toBeGreaterThan(500_00);
  // Halves of odd cents: at most one minor unit apart per purchase.
  expect(Math.abs(first - second)).toBeLessThan(100);
});

test("net values add up to net revenue in the reporting currency, to the minor unit", async () => {
  await expectConserved(demo);
  const { database } = demo;
  const { reportingCurrency } = await getProgrammeRow(database);
  const toReporting = await toReportingCurrency(database, reportingCurrency);
  const purchases = await database.purchase.findMany({ include: { refunds: true, disputes: true } });
  expect(new Set(purchases.map(({ currency }) => currency))).toEqual(new Set(["USD", "EUR", "GBP"]));
  const revenueMinor = purchases.reduce((sum, { capturedMinor, currency, occurredAt, refunds, disputes }) => {
    const converted = toReporting(capturedMinor, currency, occurredAt) ?? 0;
    const taken = [...refunds, ...disputes].reduce((total, { amountMinor }) => total + amountMinor, 0);
    return sum + converted - Math.round((taken / capturedMinor) * converted);
  }, 0);
  const { _sum: sums } = await database.valueSnapshot.aggregate({ _sum: { netMinor: true, ownMinor: true } });
  expect([Number(sums.netMinor), Number(sums.ownMinor)]).toEqual([revenueMinor, revenueMinor]);
});

test("a past date gives what was known then, the same each time", async () => {
  const { database, now } = demo;
  const { id } = await database.customer.findFirstOrThrow({ where: { displayName: "Mary Sample" } });
  const aYearAgo = new Date(now.getTime() - 365 * 86_400_000);
  const then = await getCustomerValue(database, id, aYearAgo);
  const today = await getCustomerValue(database, id, new Date());
  expect(await getCustomerValue(database, id, aYearAgo)).toEqual(then);
  expect(then.headline.influence).toBeGreaterThan(0);
  expect(then.headline.influence).toBeLessThan(today.headline.influence);
});
