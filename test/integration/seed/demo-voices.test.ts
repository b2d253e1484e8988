import {
  createCipher,
  getImpact,
  listChangelog,
  listQuestions,
  listReach,
  listTalk,
  type MailDeps,
} from "@worth/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDemo, type Demo } from "./create-demo.ts";

let demo: Demo;
let deps: MailDeps;
beforeAll(async () => {
  demo = await createDemo();
  const { database, now } = demo;
  deps = {
    database,
    clock: { now: () => now },
    jobs: { enqueue: () => Promise.reject(new Error("A demo that is read asks for no jobs.")) },
    cipher: createCipher("an app secret for tests, long enough"),
    portalUrl: "http://localhost:3000",
    adminUrl: "http://localhost:3001",
  };
}, 60_000);
afterAll(() => demo.close());

const anonymous = { kind: "anonymous" } as const;
const staff = { kind: "staff", staffId: "stf_0", role: "viewer" } as const;

async function findMary() {
  const { id: customerId } = await demo.database.customer.findFirstOrThrow({
    where: { displayName: "Mary Sample" },
  });
  return { kind: "member", userId: "", customerId } as const;
}

test("questions about products are answered, by owners and by Mary, and found helpful; one waits for an answer, one to be read", async () => {
  const { database } = demo;
  const shoe = await database.product.findFirstOrThrow({ where: { name: "Ridge Trail Shoe" } });
  const about = { productId: shoe.id, page: 1, visitor: null };
  const { rows } = await listQuestions(deps, anonymous, about);
  expect(rows).toMatchObject([{ answerCount: 2 }]);
  expect(rows[0]?.best?.helpfulCount).toBeGreaterThan(0);
  const answers = await database.answer.findMany({ include: { helpful: true, reads: true } });
  expect(answers.length).toBeGreaterThan(5);
  expect(answers.filter(({ verifiedPurchaseId }) => verifiedPurchaseId !== null).length).toBeGreaterThan(2);
  for (const { helpful, helpfulCount, reads, readCount } of answers)
    expect([helpfulCount, readCount]).toEqual([helpful.length, reads.length]);
  expect((await listTalk(deps, staff, { filter: "unanswered", page: 1 })).total).toBe(1);
  expect((await listTalk(deps, staff, { filter: "waiting", page: 1 })).total).toBe(1);
});

test("the changelog tells what shipped because of members, who are credited and were told; a draft waits", async () => {
  const { database } = demo;
  const seen = await listChangelog(deps, anonymous, { page: 1 });
  expect(seen.total).toBe(2);
  expect(seen.rows.every(({ ideas }) => ideas.length === 1)).toBe(true);
  expect((await listChangelog(deps, await findMary(), { page: 1 })).total).toBe(3);
  const shipped = await database.idea.findMany({
    where: { status: { stage: "shipped" } },
    include: { act: { include: { shipped: true, credits: true } }, changelogNotices: true },
  });
  expect(shipped).toHaveLength(2);
  for (const { customerId, act, changelogNotices } of shipped) {
    expect(act?.shipped).not.toBeNull();
    expect(act?.credits.map((credit) => credit.customerId)).toContain(customerId);
    expect(changelogNotices.length).toBeGreaterThan(1);
  }
  const drafts = await database.changelogEntry.findMany({
    where: { state: "draft" },
    include: { ideas: true },
  });
  expect(drafts.map(({ ideas }) => ideas.length)).toEqual([1]);
});

test("what a customer's page says of Mary's word is true: so many buyers read it in the days before they bought", async () => {
  const { database } = demo;
  const mary = await findMary();
  const { reach, lookBackDays } = await listReach(deps, staff, mary);
  const review = reach.find(
    ({ kind, productName }) => kind === "review" && productName === "Ridge Trail Shoe",
  );
  expect(review?.buyerCount).toBeGreaterThan(20);
  const touches = await database.touch.findMany({
    where: { ownerId: mary.customerId, act: { kind: "review", product: { name: "Ridge Trail Shoe" } } },
    include: { customer: { include: { purchases: { include: { refunds: true, disputes: true } } } } },
  });
  const buyers = touches.filter(({ occurredAt, customer: { purchases } }) =>
    purchases.some((bought) => {
      const days = (bought.occurredAt.getTime() - occurredAt.getTime()) / 86_400_000;
      const lost = [...bought.refunds, ...bought.disputes].reduce((sum, each) => sum + each.amountMinor, 0);
      return days >= 0 && days <= lookBackDays && bought.capturedMinor > lost;
    }),
  );
  expect(review?.buyerCount).toBe(new Set(buyers.map(({ customerId }) => customerId)).size);
  expect(reach.some(({ kind, buyerCount }) => kind === "answer" && buyerCount > 0)).toBe(true);
  const mine = await getImpact(deps, mary);
  expect(mine.reach).toEqual(reach);
  expect(mine.mentions).toMatchObject({ approvedCount: 2, audienceCount: 850, clickCount: 5 });
  expect(mine.mentions.buyerCount).toBeGreaterThan(5);
});

test("a group that is asked was heard and told what came of it, what it said became things, and another is full", async () => {
  const { database } = demo;
  const asked = await database.consultation.findMany({
    include: { answers: true },
    orderBy: { createdAt: "asc" },
  });
  expect(asked.map(({ answerCount, outcome }) => [answerCount, outcome !== null])).toEqual([
    [4, true],
    [2, false],
  ]);
  const items = await database.feedbackItem.findMany({ include: { idea: true, act: true } });
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["praise", "bug", "idea"]));
  expect(
    items.every(({ kind, idea, act, fixedAt }) => (kind === "bug" ? fixedAt : kind === "idea" ? idea : act)),
  ).toBe(true);
  const mary = await findMary();
  expect(
    await database.feedback.count({ where: { customerId: mary.customerId, sentAt: { not: null } } }),
  ).toBe(1);
  const full = await database.betaGroup.findFirstOrThrow({ where: { waitingCount: { gt: 0 } } });
  expect(full).toMatchObject({ capacity: 3, joinedCount: 3, waitingCount: 2 });
});

test("an idea has what supporters would pay for it, and votes that staff were told of", async () => {
  const { database } = demo;
  const worth = await database.ideaVote.findMany({ where: { worthMinor: { not: null } } });
  expect(new Set(worth.map(({ ideaId }) => ideaId)).size).toBe(1);
  expect(worth).toHaveLength(6);
  expect(await database.ideaVote.count({ where: { staffId: { not: null } } })).toBe(2);
});

test("what members said earned them points, which they can spend on something", async () => {
  const { database } = demo;
  const best = await database.ledgerAccount.aggregate({
    where: { kind: "member_points" },
    _max: { balance: true },
  });
  const cheapest = await database.perk.aggregate({
    where: { unit: "points", state: "offered" },
    _min: { price: true },
  });
  expect(best._max.balance).toBeGreaterThanOrEqual(cheapest._min.price ?? Number.POSITIVE_INFINITY);
});
