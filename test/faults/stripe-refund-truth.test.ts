import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { inTransaction } from "@worth/db";
import { createId, ruleBodySchema, smallestPayoutMinor } from "@worth/contracts";
import {
  markPayoutsPaid,
  netOfTax,
  points,
  recordPayment,
  redeem,
  refreshValues,
  releaseHold,
  requestPayout,
  verifyLedger,
} from "@worth/domain";
import { firstRuleIds } from "@worth/factories";
import { expect, test } from "vitest";
import { readBalances } from "../integration/ledger/balances.ts";
import { startStory, type Story } from "../world/start-story.ts";
import { inForm } from "./form.ts";
import { reportFigure } from "./report.ts";
import { createFriend, moneyStories, playMoney, readBooks, type MoneyStory } from "./stripe-money-story.ts";

const sequences = inForm({ short: 30, promised: 10_000 });
const limitMs = inForm({ short: 120_000, promised: 10_800_000 });
/** A world grows slow with its friends, so each plays so many and makes place for the next. */
const perWorld = 250;

/** What the friend is rewarded with, in every second world. */
const units = ["USD", points] as const;
type Unit = (typeof units)[number];

/** Stories told at the same time, each of a payment of its own. */
const lanes = 4;

const actor = { kind: "system", name: "test" } as const;

/** What a consumer does with one event. */
type Consume = (story: Story, event: { type: string; data: { object: object } }) => Promise<void>;

/** As the product does: the event only says where to look. */
const lookAgain: Consume = async ({ database, deps, payments }, body) => {
  const subject = await payments.findSubject({
    type: body.type,
    livemode: false,
    apiVersion: (body as { api_version?: string }).api_version ?? null,
    body,
  });
  if (subject.kind !== "payments") return;
  for (const paymentKey of subject.paymentKeys) {
    const truth = await payments.readPayment(paymentKey);
    if (truth) await inTransaction(database, (transaction) => recordPayment(transaction, deps, actor, truth));
  }
};

/** One payment with everything that happens to it, while events of it come by in any order and more than once. */
async function play(
  story: Story,
  name: string,
  { amountMinor, taxMinor, steps, unit = "USD" }: MoneyStory & { unit?: Unit },
  consume: Consume,
) {
  const { stripe } = story;
  const { customerId, buyerId } = await createFriend(story, name);
  stripe.play.payInvoice({ customerId: buyerId, amountMinor, taxMinor, currency: "usd" });
  const [charge] = stripe.list("charge");
  const chargeId = charge?.id ?? "";
  const told = () => stripe.list("event").filter((event) => isOf(event.data.object, chargeId));
  let pick = amountMinor;
  for (const step of steps) {
    playMoney({ stripe, chargeId }, step);
    if (step.kind === "grant") await grant(story, customerId);
    if (step.kind === "pay_out") await (unit === points ? spend : payOut)(story, customerId);
    for (let time = 0; step.kind === "news" && time < step.times; time += 1) {
      pick = (pick * 31 + time) % 9_973;
      const events = told();
      const event = events[pick % events.length];
      if (event) await consume(story, event);
    }
  }
  const [last] = told();
  if (last) await consume(story, last);
  return { customerId, chargeId, unit };
}

/** The friend's rule gives points, a number whose shares round. */
async function rewardWithPoints({ database }: Story): Promise<void> {
  const ruleId = firstRuleIds.friend;
  const known = await database.rewardRuleVersion.findFirstOrThrow({ where: { ruleId } });
  const body = { ...ruleBodySchema.parse(known.body), amount: { kind: "points", points: 3_001 } };
  await database.rewardRuleVersion.create({
    data: { ruleId, version: 2, body, worstCase: known.worstCase ?? {}, recordedAt: known.recordedAt },
  });
  await database.rewardRule.update({ where: { id: ruleId }, data: { version: 2 } });
}

/** The friend spends every point they have. */
async function spend({ database, world, clock }: Story, customerId: string): Promise<void> {
  const { held: amount } = await readBalances(world, customerId, points);
  if (amount === 0) return;
  const redemptionId = createId("redemption");
  await inTransaction(database, (transaction) =>
    redeem(transaction, { redemptionId, customerId, unit: points, amount, occurredAt: clock.now() }),
  );
}

/** Staff end the hold, where there is one. */
async function grant({ database, deps }: Story, refereeId: string): Promise<void> {
  const referral = await database.referral.findFirst({ where: { refereeId, state: "on_hold" } });
  // What looks suspicious waits for a decision, which is another story.
  const waits = await database.queueItem.count({
    where: { referralId: referral?.id ?? "", settledAt: null },
  });
  if (referral && waits === 0)
    await releaseHold(deps, actor, { referralId: referral.id, note: "known personally" });
}

/** Everything the friend can have is paid out by hand, where it is enough for that. */
async function payOut({ database, deps, world }: Story, customerId: string): Promise<void> {
  const { held: amountMinor, owed } = await readBalances(world, customerId, "USD");
  if (amountMinor < smallestPayoutMinor("USD") || owed > 0) return;
  const { payoutId } = await inTransaction(database, (transaction) =>
    requestPayout(transaction, deps, {
      customerId,
      rail: "manual",
      currency: "USD",
      amountMinor,
      funding: "credit",
      actor,
    }),
  );
  const staff = { kind: "staff", staffId: "stf_test", role: "owner" } as const;
  await markPayoutsPaid(deps, staff, { payoutIds: [payoutId] });
}

/** Whether an event tells of a charge, its refunds or its disputes. */
function isOf(object: { id?: string; charge?: unknown }, chargeId: string): boolean {
  return object.id === chargeId || object.charge === chargeId;
}

/** What is held of a payment and its rewards, against what the money that moved says. */
async function compare(
  story: Story,
  { customerId, chargeId, unit }: { customerId: string; chargeId: string; unit: Unit },
) {
  const books = readBooks({ stripe: story.stripe, chargeId });
  const purchase = await story.database.purchase.findFirst({
    where: { customerId },
    include: { refunds: true, disputes: true },
  });
  if (!purchase) return ["no purchase"];
  const shape = { grossMinor: books.capturedMinor, taxMinor: purchase.taxMinor };
  const takenMinor = Math.min(books.refundedMinor + books.lostMinor, books.capturedMinor);
  const expectedMinor = netOfTax(books.capturedMinor, shape) - netOfTax(takenMinor, shape);
  const sum = (rows: readonly { amountMinor: number }[]) =>
    rows.reduce((all, row) => all + row.amountMinor, 0);
  const netMinor = purchase.capturedMinor - sum(purchase.refunds) - sum(purchase.disputes);
  const rewards = await story.database.reward.findMany({ where: { referral: { refereeId: customerId } } });
  const wrong = rewards.filter(({ amount, promised }) => {
    const due = (BigInt(promised) * BigInt(expectedMinor)) / BigInt(purchase.capturedMinor);
    return BigInt(amount) !== due;
  });
  const owing = await compareFriend(story, { customerId, unit }, rewards);
  return [
    ...(netMinor === expectedMinor ? [] : [`net ${netMinor}, not ${expectedMinor}`]),
    ...(expectedMinor > 0 && rewards.length !== 2 ? [`${rewards.length} rewards`] : []),
    ...wrong.map(({ side, amount, promised }) => `${side} ${amount} of ${promised}`),
    ...owing,
  ];
}

/** What the friend holds, waits for and owes, against their reward and what was paid out of it or spent. */
async function compareFriend(
  { database, world }: Story,
  { customerId, unit }: { customerId: string; unit: Unit },
  rewards: readonly { customerId: string; state: string; amount: number }[],
): Promise<string[]> {
  const reward = rewards.find((one) => one.customerId === customerId);
  const paid = await database.payout.aggregate({
    where: { customerId, state: "confirmed" },
    _sum: { amountMinor: true },
  });
  const spent = await database.ledgerEntry.aggregate({
    where: { transaction: { kind: "redeemed" }, account: { customerId } },
    _sum: { amount: true },
  });
  const gone = Number(paid._sum.amountMinor ?? 0) - Number(spent._sum.amount ?? 0);
  const amount = reward?.amount ?? 0;
  const isGranted = reward?.state === "granted" || gone > 0;
  const due = isGranted
    ? { held: Math.max(0, amount - gone), pending: 0, owed: Math.max(0, gone - amount) }
    : { held: 0, pending: amount, owed: 0 };
  const has = await readBalances(world, customerId, unit);
  // However often a reward shrinks and grows, its points end on the day they always would have.
  const days = await database.pointLot.findMany({
    where: { account: { customerId } },
    distinct: ["expiresAt"],
  });
  return [
    ...(isDeepStrictEqual(has, due) ? [] : [`has ${JSON.stringify(has)}, not ${JSON.stringify(due)}`]),
    ...(days.length > 1 ? [`points that end on ${days.length} days`] : []),
  ];
}

/** Values follow at the end, all at once: here only money and rewards are looked at. */
async function settleValues({ database, deps }: Story): Promise<void> {
  await database.$executeRaw`DELETE FROM jobs.job WHERE name = 'value.refresh'`;
  const customers = await database.customer.findMany({ select: { id: true } });
  await refreshValues(deps, { customerIds: customers.map(({ id }) => id) });
}

test(
  `after ${sequences} sequences of refunds and disputes what is held is what was captured, less refunded, less lost, and the reward its share`,
  async () => {
    const stories = fc.sample(moneyStories, { seed: 8, numRuns: sequences });
    const mismatches: object[] = [];
    const worlds = Math.max(units.length, sequences / perWorld);
    for (let number = 0; number < worlds; number += 1) {
      const story = await startStory();
      const unit = units[number % units.length] ?? "USD";
      if (unit === points) await rewardWithPoints(story);
      story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
      const waiting = stories.filter((_, index) => index % worlds === number).entries();
      const takeStories = async () => {
        for (const [index, money] of waiting) {
          story.clock.travel({ seconds: 1 });
          const played = await play(story, `friend-${number}-${index}`, { ...money, unit }, lookAgain);
          const wrong = await compare(story, played);
          if (wrong.length > 0) mismatches.push({ ...money, wrong });
        }
      };
      await Promise.all(Array.from({ length: lanes }, takeStories));
      await settleValues(story);
      expect(await verifyLedger(story.database)).toEqual([]);
    }
    reportFigure("M8", `${mismatches.length} mismatches in ${sequences.toLocaleString("en")} sequences`);
    expect(mismatches).toEqual([]);
  },
  limitMs,
);

/** The mutant: takes back what each event of a refund says, as often as it comes. */
const refundByDelta: Consume = async (story, body) => {
  const object = body.data.object as { object: string; amount: number; status: string; charge?: string };
  if (object.object !== "refund") return lookAgainWithoutRefunds(story, body);
  const purchase = await story.database.purchase.findFirst({ orderBy: { id: "desc" } });
  if (!purchase || object.status === "failed") return;
  await story.database.refund.create({
    data: {
      id: createId("refund"),
      purchaseId: purchase.id,
      amountMinor: object.amount,
      occurredAt: story.clock.now(),
    },
  });
};

const lookAgainWithoutRefunds: Consume = async (story, body) => {
  const { payments } = story;
  const blind = {
    ...payments,
    readPayment: async (key: string) => {
      const truth = await payments.readPayment(key);
      return truth && { ...truth, refundedMinor: 0, disputedMinor: 0 };
    },
  };
  await lookAgain({ ...story, payments: blind }, body);
};

test(
  "a mutant that refunds by what each event adds is noticed by the same comparison",
  { timeout: 120_000 },
  async () => {
    const story = await startStory();
    story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
    const refund = { kind: "refund", part: 20 } as const;
    const steps = [refund, { kind: "news", times: 1 } as const, refund, { kind: "news", times: 3 } as const];
    const money = { amountMinor: 200_00, taxMinor: 0, steps };
    const played = await play(story, "friend", money, refundByDelta);
    expect(await compare(story, played)).not.toEqual([]);
    await settleValues(story);
  },
);
