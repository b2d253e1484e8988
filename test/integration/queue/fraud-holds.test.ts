import { createId, undoMinutes } from "@worth/contracts";
import {
  decideQueue,
  getMemberReferrals,
  listMemberChecks,
  listQueue,
  releaseEndedHolds,
  releaseHold,
  settleQueue,
  undoQueue,
  weighReferral,
} from "@worth/domain";
import { inTransaction } from "@worth/db";
import { expect, test } from "vitest";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { startHeldReferral, type HeldReferral } from "./held-referral.ts";

const open = { view: "open", page: 1 } as const;
const approved = { kind: "approved" } as const;
const declined = { kind: "declined", reason: "same_person" } as const;

const asMember = ({ mary }: Pick<HeldReferral, "mary">) =>
  ({ kind: "member", userId: mary.userId, customerId: mary.customerId }) as const;

test("a suspicious referral waits with its reasons, both sides, the evidence and what is at stake", async () => {
  const held = await startHeldReferral();
  const { deps, reviewer, mary, leo } = held;
  const list = await listQueue(deps, reviewer, open);
  expect(list.counts).toEqual({ fraud: 1, cap: 0, approval: 0, proof: 0 });
  const about = (referralId: string) => listQueue(deps, reviewer, { ...open, referralId });
  expect((await about((await held.referral()).id)).total).toBe(1);
  expect((await about(createId("referral"))).total).toBe(0);
  expect(list.rows).toMatchObject([
    {
      kind: "fraud",
      customer: { id: mary.customerId, displayName: "Mary Sample" },
      referral: { referrer: { id: mary.customerId }, referee: { id: leo.customerId }, state: "on_hold" },
      stakeMinor: 35_00,
      evidence: [
        {
          signal: "same_payment_method",
          weight: 100,
          about: { id: leo.customerId },
          people: [{ id: mary.customerId, displayName: "Mary Sample" }],
          count: 1,
        },
      ],
      decision: null,
    },
  ]);
});

test("silence keeps the hold beyond its day, for the clock and for the button that ends holds", async () => {
  const { deps, clock, reviewer, referral } = await startHeldReferral();
  clock.travel({ days: 400 });
  expect(await settleQueue(deps)).toEqual({ settledCount: 0 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  const { id: referralId, state } = await referral();
  expect(state).toBe("on_hold");
  await expect(releaseHold(deps, reviewer, { referralId, note: "hurry" })).rejects.toMatchObject({
    code: "waits_in_queue",
  });
});

test("approved, it goes on with its hold once the decision cannot be taken back any more", async () => {
  const held = await startHeldReferral();
  const { deps, clock, reviewer, item, referral } = held;
  const { id } = await item();
  await decideQueue(deps, reviewer, { itemIds: [id], decision: approved });
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  expect(await settleQueue(deps)).toEqual({ settledCount: 1 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  expect(await referral()).toMatchObject({ state: "rewarded" });
  expect((await listMemberChecks(deps, asMember(held))).checks).toMatchObject([
    { kind: "fraud", state: "approved", friendFirstName: "Leo" },
  ]);
});

test("declined, it is refused with the reason, nothing is paid, and the member reads why", async () => {
  const held = await startHeldReferral();
  const { deps, clock, reviewer, item, database, mary } = held;
  const { id } = await item();
  await decideQueue(deps, reviewer, { itemIds: [id], decision: declined });
  expect((await listMemberChecks(deps, asMember(held))).checks).toMatchObject([
    { state: "waiting", reason: null },
  ]);
  clock.travel({ minutes: 60 });
  expect(await settleQueue(deps)).toEqual({ settledCount: 1 });
  const { referrals } = await getMemberReferrals(deps, asMember(held));
  expect(referrals).toMatchObject([{ state: "refused", reason: "same_person" }]);
  expect((await listMemberChecks(deps, asMember(held))).checks).toMatchObject([
    { state: "declined", reason: "same_person" },
  ]);
  const accounts = await database.ledgerAccount.findMany({ where: { customerId: mary.customerId } });
  expect(accounts.map(({ balance }) => balance)).toEqual(accounts.map(() => 0));
  const [step] = await database.referralTransition.findMany({ where: { reason: "same_person" } });
  expect(step).toMatchObject({ staffId: reviewer.staffId });
  clock.travel({ days: 400 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
});

test("a decision can be taken back until it takes effect, and not after", async () => {
  const { deps, clock, reviewer, item, referral } = await startHeldReferral();
  const { id } = await item();
  const first = await decideQueue(deps, reviewer, { itemIds: [id], decision: declined });
  clock.travel({ minutes: undoMinutes - 1 });
  expect(await settleQueue(deps)).toEqual({ settledCount: 0 });
  await undoQueue(deps, reviewer, first);
  clock.travel({ days: 1 });
  expect(await settleQueue(deps)).toEqual({ settledCount: 0 });
  expect(await item()).toMatchObject({ decision: null, staffId: null, reason: null });
  const second = await decideQueue(deps, reviewer, { itemIds: [id], decision: declined });
  await expect(undoQueue(deps, reviewer, first)).rejects.toMatchObject({ code: "already_done" });
  clock.travel({ minutes: undoMinutes });
  expect(await settleQueue(deps)).toEqual({ settledCount: 1 });
  await expect(undoQueue(deps, reviewer, second)).rejects.toMatchObject({ code: "already_done" });
  expect(await referral()).toMatchObject({ state: "refused" });
});

test("what staff judged is not asked again until something new is found", async () => {
  const { deps, clock, reviewer, item, database, referral, mary, leo } = await startHeldReferral();
  const { id } = await item();
  await decideQueue(deps, reviewer, { itemIds: [id], decision: approved });
  clock.travel({ minutes: 60 });
  await settleQueue(deps);
  const { id: referralId } = await referral();
  const weigh = () =>
    inTransaction(database, (transaction) => weighReferral(transaction, { referralId, now: clock.now() }));
  await weigh();
  expect(await database.queueItem.count()).toBe(1);
  await database.customerTrait.createMany({
    data: [mary, leo].map(({ customerId }) => ({
      customerId,
      kind: "shipping_address" as const,
      hash: "one home",
    })),
  });
  await weigh();
  expect(await database.queueItem.findMany({ where: { settledAt: null } })).toMatchObject([
    { reasons: [{ signal: "same_payment_method" }, { signal: "same_shipping_address" }] },
  ]);
  expect(await database.fraudFinding.count()).toBe(2);
});

test("below the threshold a referral passes, with what was found on record", async () => {
  const story = await startStory();
  const { deps, database, clock, mary, leo, stripe, drain } = story;
  await database.customerTrait.createMany({
    data: [mary, leo].map(({ customerId }) => ({
      customerId,
      kind: "shipping_address" as const,
      hash: "one home",
    })),
  });
  payInvoice(story);
  await stripe.webhooksSettled();
  await drain();
  expect(await database.fraudFinding.findMany()).toMatchObject([{ signal: "same_shipping_address" }]);
  expect(await database.queueItem.count()).toBe(0);
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
});

test("a refund shrinks what is at stake, and what ended another way lapses without a decision", async () => {
  const { deps, database, clock, stripe, drain, charge, item, leo, mary } = await startHeldReferral();
  stripe.play.refund({ chargeId: charge.id, amountMinor: 100_00 });
  await stripe.webhooksSettled();
  await drain();
  expect(await item()).toMatchObject({ stakeMinor: 17_50 });
  await database.referral.updateMany({
    where: { refereeId: leo.customerId, referrerId: mary.customerId },
    data: { state: "refused", reason: "moved_by_staff" },
  });
  clock.travel({ minutes: 60 });
  await settleQueue(deps);
  expect(await item()).toMatchObject({ decision: "lapsed", staffId: null });
});
