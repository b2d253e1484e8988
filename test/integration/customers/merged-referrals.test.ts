import { findReferralOffer, getCustomerValue, isAncestor, previewMerge, refreshValues } from "@worth/domain";
import { inTransaction } from "@worth/db";
import { createMember, createPurchase, createReferral } from "@worth/factories";
import { expect, test } from "vitest";
import { joinProgramme } from "../../world/join-programme.ts";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { startMerging } from "./merge-story.ts";

const netOf = async (database: Parameters<typeof getCustomerValue>[0], customerId: string) =>
  (await getCustomerValue(database, customerId, new Date())).net.totalMinor;

test("a referral of somebody by themselves stops with its reason, and keeps nothing back", async () => {
  const { database, deps, actor, merge, createPeople } = await startMerging();
  const [one = "", two = ""] = await createPeople(2);
  const { purchaseId } = await createPurchase(database, { customerId: two, capturedMinor: 100_00 });
  const { referralId } = await createReferral(database, {
    referrerId: one,
    refereeId: two,
    state: "on_hold",
    purchaseId,
    qualifiedAt: new Date(),
    holdUntil: new Date(Date.now() + 86_400_000),
  });
  const preview = await previewMerge(deps, actor, { fromId: one, intoId: two });
  expect(preview).toMatchObject({ refusal: null, referrer: null, stopped: [{ reason: "self_referral" }] });
  await merge(one, two);
  expect(await database.referral.findUnique({ where: { id: referralId } })).toMatchObject({
    state: "refused",
    reason: "self_referral",
  });
  const rewards = await database.reward.findMany({ where: { referralId } });
  expect(rewards.length).toBeGreaterThan(0);
  expect(rewards.every(({ state, amount }) => state === "refused" && amount === 0)).toBe(true);
  expect(await netOf(database, two)).toBe(100_00);
});

test("a referral that would lead back to themselves stops, and no circle is left", async () => {
  const { database, merge, createPeople } = await startMerging();
  const [top = "", middle = "", low = ""] = await createPeople(3);
  await createReferral(database, { referrerId: top, refereeId: middle });
  await createReferral(database, { referrerId: middle, refereeId: low });
  await createPurchase(database, { customerId: low, capturedMinor: 80_00 });
  await createPurchase(database, { customerId: middle, capturedMinor: 20_00 });
  await merge(low, top);
  const stopped = await database.referral.findMany({ where: { state: "refused" } });
  expect(stopped.map(({ reason }) => reason)).toEqual(["referral_circle"]);
  expect((await netOf(database, top)) + (await netOf(database, middle))).toBe(100_00);
  // Whoever is below cannot be put above, under whichever of their ids it is tried.
  const isCircle = await inTransaction(database, (transaction) => isAncestor(transaction, low, middle));
  expect(isCircle).toBe(true);
});

test("who brought the one that goes on stays, and the other referrer is told why theirs stops", async () => {
  const { database, merge, createPeople } = await startMerging();
  const [first = "", second = "", from = "", into = ""] = await createPeople(4);
  await createReferral(database, { referrerId: first, refereeId: into, evidence: "confirmed" });
  await createReferral(database, { referrerId: second, refereeId: from, evidence: "confirmed" });
  await createPurchase(database, { customerId: from, capturedMinor: 100_00 });
  await merge(from, into);
  const referrals = await database.referral.findMany({ orderBy: { createdAt: "asc" } });
  expect(referrals.map(({ referrerId, state, reason }) => [referrerId, state, reason])).toEqual(
    expect.arrayContaining([
      [first, "joined", null],
      [second, "refused", "second_referrer"],
    ]),
  );
  expect(await netOf(database, first)).toBe(50_00);
  expect(await netOf(database, second)).toBe(0);
});

test("somebody who was rewarded for bringing them stays the one who brought them", async () => {
  const { database, deps, merge, createPeople } = await startMerging();
  const [early = "", late = "", from = "", into = ""] = await createPeople(4);
  const { purchaseId } = await createPurchase(database, { customerId: from, capturedMinor: 100_00 });
  await createReferral(database, {
    referrerId: early,
    refereeId: from,
    evidence: "confirmed",
    state: "rewarded",
    purchaseId,
    qualifiedAt: new Date(),
    holdUntil: new Date(),
  });
  await createReferral(database, { referrerId: late, refereeId: into });
  await refreshValues(deps, { customerIds: [early] });
  await merge(from, into);
  expect(await database.referral.findMany({ where: { state: { not: "refused" } } })).toMatchObject([
    { referrerId: early, refereeId: into, state: "rewarded" },
  ]);
  expect(await netOf(database, early)).toBe(50_00);
  expect(await netOf(database, late)).toBe(0);
});

test("both codes go on working and lead to the one", async () => {
  const { world, database, deps, merge } = await startMerging();
  const member = await createMember(database, { displayName: "Ann Old" });
  const other = await createMember(database, { displayName: "Bea New" });
  // Their membership ended, their code is still on cards.
  await database.member.delete({ where: { customerId: member.customerId } });
  await merge(member.customerId, other.customerId);
  for (const code of [member.code, other.code]) {
    const offer = await findReferralOffer(deps, { kind: "anonymous" }, { code });
    expect(offer).toMatchObject({ code, referrerFirstName: "Bea" });
  }
  const friend = await joinProgramme(world, { email: "cleo@example.com", code: member.code });
  expect(friend.outcome).toMatchObject({ kind: "member", referralRefused: null });
  expect(await database.referral.findMany()).toMatchObject([
    { referrerId: other.customerId, refereeId: friend.customerId, state: "joined" },
  ]);
});

test("a refund of what was bought under the old record still shrinks the reward", async () => {
  const story = await startStory();
  const { database, stripe, drain, leo } = story;
  const { merge, createPeople } = await startMerging(story.world);
  const charge = payInvoice(story);
  await stripe.webhooksSettled();
  await drain();
  const [known = ""] = await createPeople(1);
  await merge(leo.customerId, known);
  stripe.play.refund({ chargeId: charge.id, amountMinor: charge.amount });
  await stripe.webhooksSettled();
  await drain();
  expect(await database.referral.findMany()).toMatchObject([
    { refereeId: known, state: "stopped", reason: "refunded" },
  ]);
  const rewards = await database.reward.findMany();
  expect(rewards.map(({ amount }) => amount)).toEqual([0, 0]);
  expect(await netOf(database, known)).toBe(0);
});
