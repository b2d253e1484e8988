import { releaseEndedHolds, releaseHold } from "@worth/domain";
import { createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { payInvoice, startStory } from "../../world/start-story.ts";

/** Leo has bought, so that Mary's referral is on hold for the refund window. */
async function startHold() {
  const story = await startStory();
  const charge = payInvoice(story);
  await story.stripe.webhooksSettled();
  await story.drain();
  const referral = await story.database.referral.findFirstOrThrow({ where: { state: "on_hold" } });
  const { staffId } = await createStaff(story.database);
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const release = (note = "A loyal friend.") =>
    releaseHold(story.deps, staff, { referralId: referral.id, note });
  const countGrants = () => story.database.rewardChange.count({ where: { state: "granted" } });
  return { ...story, charge, referral, staffId, release, countGrants };
}

test("a hold ends with the refund window and not before, and grants both sides once however many workers look", async () => {
  const { deps, clock, countGrants, database } = await startHold();
  clock.travel({ days: 29, minutes: 23 * 60 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  clock.travel({ minutes: 61 });
  const runs = await Promise.all(Array.from({ length: 4 }, () => releaseEndedHolds(deps)));
  expect(runs.reduce((sum, { grantedCount }) => sum + grantedCount, 0)).toBe(1);
  expect(await countGrants()).toBe(2);
  expect(await database.reward.findMany({ orderBy: { side: "asc" } })).toMatchObject([
    { side: "referrer", state: "granted", amount: 25_00 },
    { side: "friend", state: "granted", amount: 10_00 },
  ]);
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
});

test("staff release a hold with a note, once", async () => {
  const { release, countGrants, database, staffId, referral, deps, clock } = await startHold();
  await release();
  await expect(release()).rejects.toMatchObject({ code: "hold_not_active" });
  expect(await countGrants()).toBe(2);
  const step = await database.referralTransition.findFirstOrThrow({
    where: { toState: "rewarded" },
    include: { note: true },
  });
  expect(step).toMatchObject({ fromState: "on_hold", staffId, note: { note: "A loyal friend." } });
  expect(await database.auditEntry.findMany({ include: { detail: true } })).toMatchObject([
    {
      action: "referral.release_hold",
      subjectId: referral.id,
      staffId,
      detail: {
        before: { state: "on_hold", holdUntil: referral.holdUntil?.toISOString() },
        after: { state: "rewarded", note: "A loyal friend." },
      },
    },
  ]);
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
});

test("staff and the clock at the same moment grant once", async () => {
  const { release, deps, clock, countGrants } = await startHold();
  clock.travel({ days: 31 });
  await Promise.allSettled([release(), releaseEndedHolds(deps), release(), releaseEndedHolds(deps)]);
  expect(await countGrants()).toBe(2);
});

test("a refund before the hold ends leaves nothing to release", async () => {
  const { stripe, charge, drain, release, deps, clock, countGrants } = await startHold();
  stripe.play.refund({ chargeId: charge.id });
  await stripe.webhooksSettled();
  await drain();
  await expect(release()).rejects.toMatchObject({ code: "hold_not_active" });
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  expect(await countGrants()).toBe(0);
});
