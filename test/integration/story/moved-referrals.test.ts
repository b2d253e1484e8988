import { attachReferral, getCustomerValue, isAncestor } from "@worth/domain";
import { createMember, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

/** Leo has bought through Mary, the values are computed, and Nora is another member who says she brought him. */
async function startDispute() {
  const story = await startStory();
  const charge = payInvoice(story);
  await tell(story);
  story.clock.travel({ minutes: 60 });
  const nora = await createMember(story.database, { displayName: "Nora Note" });
  const { staffId } = await createStaff(story.database);
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const attach = async (
    refereeId: string,
    referrerId: string | null,
    note = "They told us on the phone.",
  ) => {
    await attachReferral(story.deps, staff, { refereeId, referrerId, note });
    await story.drain();
  };
  return { ...story, charge, nora, staffId, attach };
}

async function tell({ stripe, drain }: Story): Promise<void> {
  await stripe.webhooksSettled();
  await drain();
}

const referralsOf = async ({ database }: Story) =>
  (await database.referral.findMany({ orderBy: { id: "asc" } })).map(
    ({ referrerId, state, reason, source }) => ({
      referrerId,
      state,
      reason,
      source,
    }),
  );

const referralValueOf = async ({ database }: Story, customerId: string) =>
  (await readSnapshot(database, customerId)).referralMinor;

test("staff move a friend: the old referral stops, the new one begins, and the values of both follow", async () => {
  const dispute = await startDispute();
  const { attach, mary, nora, leo, database } = dispute;
  expect(await referralValueOf(dispute, mary.customerId)).toBe(200_00);
  await attach(leo.customerId, nora.customerId);
  expect(await referralsOf(dispute)).toEqual([
    { referrerId: mary.customerId, state: "refused", reason: "moved_by_staff", source: "code" },
    { referrerId: nora.customerId, state: "joined", reason: null, source: "staff" },
  ]);
  expect(await referralValueOf(dispute, mary.customerId)).toBe(0);
  expect(await referralValueOf(dispute, nora.customerId)).toBe(200_00);
  // The word of staff is confirmed evidence: half of the purchase goes up.
  const { net } = await getCustomerValue(database, leo.customerId, new Date());
  expect(net.totalMinor).toBe(100_00);
  const rewards = await database.reward.findMany({ orderBy: { side: "asc" } });
  expect(rewards.map(({ state, amount }) => [state, amount])).toEqual([
    ["refused", 0],
    ["refused", 0],
  ]);
});

test("staff detach a friend, and attach them again", async () => {
  const dispute = await startDispute();
  const { attach, mary, leo } = dispute;
  await attach(leo.customerId, null);
  expect(await referralValueOf(dispute, mary.customerId)).toBe(0);
  expect(await referralValueOf(dispute, leo.customerId)).toBe(0);
  await expect(attach(leo.customerId, null)).rejects.toMatchObject({ code: "already_done" });
  await attach(leo.customerId, mary.customerId);
  expect(await referralValueOf(dispute, mary.customerId)).toBe(200_00);
});

test("a referral that staff stopped stays stopped when its purchase changes later", async () => {
  const dispute = await startDispute();
  const { attach, stripe, charge, leo, nora } = dispute;
  await attach(leo.customerId, nora.customerId);
  stripe.play.refund({ chargeId: charge.id, amountMinor: 20_00 });
  await tell(dispute);
  expect(await referralsOf(dispute)).toMatchObject([{ state: "refused" }, { state: "joined" }]);
  expect(await dispute.database.reward.count({ where: { state: "on_hold" } })).toBe(0);
  await attach(leo.customerId, null);
  stripe.play.refund({ chargeId: charge.id, amountMinor: 20_00 });
  await tell(dispute);
  expect(await referralsOf(dispute)).toMatchObject([{ state: "refused" }, { state: "refused" }]);
});

test("staff cannot make a circle, bring somebody through themselves, or name somebody unknown", async () => {
  const { attach, mary, leo, database } = await startDispute();
  await expect(attach(mary.customerId, leo.customerId)).rejects.toMatchObject({ code: "referral_circle" });
  await expect(attach(leo.customerId, leo.customerId)).rejects.toMatchObject({ code: "referral_circle" });
  await expect(attach(leo.customerId, "cus_nobody")).rejects.toMatchObject({ code: "not_found" });
  await database.$transaction(async (transaction) => {
    expect(await isAncestor(transaction, mary.customerId, leo.customerId)).toBe(true);
    expect(await isAncestor(transaction, leo.customerId, mary.customerId)).toBe(false);
  });
});

test("who moved whom, with the note, is in the audit and in the referral's history", async () => {
  const { attach, mary, nora, leo, staffId, database } = await startDispute();
  await attach(leo.customerId, nora.customerId, "Nora sent the mail.");
  const entry = await database.auditEntry.findFirstOrThrow({ include: { detail: true } });
  expect(entry).toMatchObject({ action: "referral.attach", subjectId: leo.customerId, staffId });
  expect(entry.detail).toMatchObject({
    before: { referrerId: mary.customerId },
    after: { referrerId: nora.customerId, note: "Nora sent the mail." },
  });
  const step = await database.referralTransition.findFirstOrThrow({
    where: { referral: { referrerId: nora.customerId } },
    include: { note: true },
  });
  expect(step).toMatchObject({ toState: "joined", staffId, note: { note: "Nora sent the mail." } });
});
