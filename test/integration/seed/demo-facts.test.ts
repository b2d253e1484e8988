import { getCustomerLedger, normalizeEmail, settleReferral } from "@worth/domain";
import { inTransaction } from "@worth/db";
import { demoSignIns, seedDemo } from "@worth/seed";
import { netPromoterGroupOf } from "@worth/scoring";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDemo, type Demo } from "./create-demo.ts";

const dayMs = 86_400_000;

let demo: Demo;
beforeAll(async () => {
  demo = await createDemo();
}, 60_000);
afterAll(() => demo.close());

test("Mary has a friend at every state a referral can be in, and one whose hold ends two minutes after the start", async () => {
  const { database, now } = demo;
  const referrals = await database.referral.findMany({
    where: { referrer: { displayName: "Mary Sample" } },
    include: { qualifyingPurchase: true },
  });
  expect(new Set(referrals.map(({ state }) => state))).toEqual(
    new Set(["joined", "on_hold", "rewarded", "stopped", "refused"]),
  );
  expect(referrals.find(({ state }) => state === "refused")?.reason).toBe("existing_customer");
  expect(referrals.find(({ state }) => state === "stopped")?.reason).toBe("refunded");
  const holds = referrals
    .filter(({ state }) => state === "on_hold")
    .map(({ holdUntil }) => holdUntil?.getTime());
  expect(holds).toContain(now.getTime() + 2 * 60_000);
});

test("every hold ends when the purchase's refund window does, and only those that ended were granted", async () => {
  const { database, now } = demo;
  const qualified = await database.referral.findMany({
    where: { qualifyingPurchaseId: { not: null } },
    include: { qualifyingPurchase: true },
  });
  expect(qualified.length).toBeGreaterThan(50);
  for (const { state, holdUntil, qualifyingPurchase } of qualified) {
    expect(holdUntil?.getTime()).toBe((qualifyingPurchase?.occurredAt.getTime() ?? 0) + 30 * dayMs);
    const isOver = (holdUntil ?? now) <= now;
    expect(["stopped", isOver ? "rewarded" : "on_hold"]).toContain(state);
  }
});

test("one referral waits in the queue, because its friend paid with the referrer's card and had it sent to their home", async () => {
  const { database } = demo;
  const items = await database.queueItem.findMany({ where: { kind: "fraud" }, include: { referral: true } });
  expect(items).toMatchObject([
    {
      decision: null,
      reasons: [{ signal: "same_payment_method" }, { signal: "same_shipping_address" }],
      referral: { state: "on_hold" },
    },
  ]);
  expect(items[0]?.stakeMinor).toBeGreaterThan(0);
  expect(await database.fraudFinding.count({ where: { referralId: items[0]?.referralId ?? "" } })).toBe(2);
});

test("one member owes what was paid out before their friend returned everything, and reads why", async () => {
  const { database, now } = demo;
  const owing = await database.ledgerAccount.findMany({ where: { kind: "receivable", balance: { lt: 0 } } });
  expect(owing).toHaveLength(1);
  const customerId = owing[0]?.customerId ?? "";
  expect(await database.payout.findMany({ where: { customerId } })).toMatchObject([
    { state: "confirmed", rail: "manual" },
  ]);
  const taken = await database.reward.findMany({ where: { customerId, state: "granted", amount: 0 } });
  expect(taken).toHaveLength(1);
  expect(owing[0]?.balance).toBe(0 - (taken[0]?.promised ?? 0));
  const reading = { customerId, unit: owing[0]?.unit, page: 1 };
  const staffId = (await database.staffUser.findFirstOrThrow()).id;
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const deps = { database, clock: { now: () => now }, jobs: { enqueue: async () => {} } };
  const { lines } = await getCustomerLedger(deps, staff, reading);
  expect(lines.rows[0]).toMatchObject({
    kind: "reward_taken_back",
    lostFor: "refunded",
    owed: taken[0]?.promised,
  });
});

test("settling every referral again with the real rule changes nothing: the rewards are what it would have posted", async () => {
  const { database, now } = demo;
  const count = async () => [await database.rewardChange.count(), await database.referralTransition.count()];
  const before = await count();
  const qualified = await database.referral.findMany({ where: { qualifyingPurchaseId: { not: null } } });
  const actor = { kind: "system", name: "test" } as const;
  await inTransaction(
    database,
    async (transaction) => {
      for (const { qualifyingPurchaseId } of qualified) {
        await settleReferral(transaction, { now }, actor, { purchaseId: qualifyingPurchaseId ?? "" });
      }
    },
    { timeoutMs: 60_000 },
  );
  expect(await count()).toEqual(before);
});

test("a friend joined before the purchase that counts, and had bought nothing before", async () => {
  const referrals = await demo.database.referral.findMany({
    where: { state: { notIn: ["refused"] } },
    include: { referee: { include: { purchases: true, attributions: true } } },
  });
  for (const { createdAt, referrerId, referee, qualifyingPurchaseId } of referrals) {
    const first = referee.purchases.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())[0];
    expect(qualifyingPurchaseId).toBe(first?.id ?? null);
    expect((first?.occurredAt ?? createdAt) >= createdAt).toBe(true);
    expect(referee.attributions.map((row) => row.referrerId)).toEqual([referrerId]);
  }
});

test("referral chains reach three steps", async () => {
  const rows = await demo.database.attribution.findMany({ select: { refereeId: true, referrerId: true } });
  const parents = new Map(rows.map(({ refereeId, referrerId }) => [refereeId, referrerId]));
  const depthOf = (id: string): number => {
    const parent = parents.get(id);
    return parent ? 1 + depthOf(parent) : 0;
  };
  expect(Math.max(...rows.map(({ refereeId }) => depthOf(refereeId)))).toBe(3);
});

test("leads stand at every stage, each with its history", async () => {
  const leads = await demo.database.lead.findMany({
    include: { stages: { orderBy: { recordedAt: "asc" } }, referral: true },
  });
  expect(new Set(leads.map(({ stage }) => stage))).toEqual(
    new Set(["submitted", "contacted", "proposal", "won", "lost"]),
  );
  for (const { stage, stages, referral, customerId } of leads) {
    expect(stages[0]).toMatchObject({ fromStage: null, toStage: "submitted" });
    expect(stages.at(-1)?.toStage).toBe(stage);
    expect(referral?.refereeId ?? null).toBe(customerId);
    expect(customerId !== null).toBe(stage === "won");
  }
});

test("addresses are kept in the form they are compared in, and sentiment is that of the answer", async () => {
  const people = await demo.database.customer.findMany({
    include: { identities: true, surveyAnswers: true, member: { include: { user: true } } },
  });
  expect(people.length).toBeGreaterThan(400);
  for (const { identities, surveyAnswers, sentiment } of people) {
    for (const { value, normalizedValue } of identities) expect(normalizedValue).toBe(normalizeEmail(value));
    const answer = surveyAnswers[0];
    expect(sentiment).toBe(answer ? netPromoterGroupOf(answer.score) : null);
  }
  const members = people.flatMap(({ member, identities }) => (member ? [{ member, identities }] : []));
  expect(members.length).toBeGreaterThan(100);
  for (const { member, identities } of members) {
    expect(identities).toMatchObject([{ value: member.user.email, verifiedAt: member.joinedAt }]);
  }
});

test("both people the start names can sign in", async () => {
  const { database } = demo;
  const mary = await database.memberUser.findUniqueOrThrow({
    where: { email: demoSignIns.member },
    include: { member: { include: { customer: true } } },
  });
  expect(mary.emailVerified).toBe(true);
  expect(mary.member?.customer.displayName).toBe("Mary Sample");
  const owner = await database.staffUser.findUniqueOrThrow({ where: { email: demoSignIns.staff } });
  expect(owner).toMatchObject({ role: "owner", disabledAt: null });
});

test("seeding twice is refused and leaves everything as it was", async () => {
  const { database, url, now } = demo;
  const before = await database.customer.count();
  await expect(seedDemo({ databaseUrl: url, now, log: () => {} })).rejects.toThrow(
    "holds a programme already",
  );
  expect(await database.customer.count()).toBe(before);
});
