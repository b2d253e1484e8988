import { attachReferral, getMemberHome, getMemberReferrals, moveLead, submitLead } from "@worth/domain";
import { createCustomer, createMember, createPurchase, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { askToJoin, confirmAddress, joinProgramme } from "../../world/join-programme.ts";

type Member = { userId: string; customerId: string };
const actorOf = ({ userId, customerId }: Member) => ({ kind: "member", userId, customerId }) as const;

/** What the referrer reads about their friends, and the friend about where they came from. */
async function whatTheyRead({ deps }: World, referrer: Member, friend: Member) {
  const { referrals } = await getMemberReferrals(deps, actorOf(referrer));
  const { cameThrough } = await getMemberHome(deps, actorOf(friend));
  return { referrer: referrals.map(({ state, reason }) => ({ state, reason })), friend: cameThrough?.reason };
}

async function startWithMary() {
  const world = await createWorld();
  const mary = await createMember(world.database, {
    displayName: "Mary Sample",
    email: "mary.sample@gmail.com",
    normalizedEmail: "marysample@gmail.com",
  });
  return { world, mary };
}

const userOf = async ({ database }: World, customerId: string): Promise<Member> =>
  database.member.findUniqueOrThrow({ where: { customerId } });

test.each([
  "mary.sample@gmail.com",
  "m.a.r.y.sample@gmail.com",
  "marysample+friend@googlemail.com",
  "MarySample@GMail.com",
])("a member who recommends to themselves as %s is refused", async (email) => {
  const { world, mary } = await startWithMary();
  const { customerId } = await joinProgramme(world, { email, code: mary.code });
  expect(customerId).toBe(mary.customerId);
  const refused = [{ state: "refused", reason: "self_referral" }];
  expect(await whatTheyRead(world, mary, mary)).toEqual({ referrer: refused, friend: "self_referral" });
  expect(await world.database.attribution.count()).toBe(0);
  expect(await world.database.member.count()).toBe(1);
});

test("somebody who bought before, or is a member already, is refused as an existing customer", async () => {
  const { world, mary } = await startWithMary();
  const buyer = await createCustomer(world.database, { email: "leo@example.com" });
  await createPurchase(world.database, { customerId: buyer.customerId });
  const { customerId } = await joinProgramme(world, { email: "leo@example.com", code: mary.code });
  expect(customerId).toBe(buyer.customerId);
  const leo = await userOf(world, customerId);
  const refused = { state: "refused", reason: "existing_customer" };
  expect(await whatTheyRead(world, mary, leo)).toEqual({ referrer: [refused], friend: "existing_customer" });

  await joinProgramme(world, { email: "ida@example.com" });
  const ida = await joinProgramme(world, { email: "ida@example.com", code: mary.code });
  expect(ida.outcome).toMatchObject({ kind: "member", referralRefused: "existing_customer" });
  expect(await world.database.attribution.count()).toBe(0);
});

test("a second referrer is refused, and both sides read why", async () => {
  const { world, mary } = await startWithMary();
  const nora = await createMember(world.database, { displayName: "Nora" });
  const { customerId } = await joinProgramme(world, { email: "leo@example.com", code: mary.code });
  const second = await joinProgramme(world, { email: "leo@example.com", code: nora.code });
  expect(second.outcome).toMatchObject({ kind: "member", referralRefused: "second_referrer" });
  const leo = await userOf(world, customerId);
  expect(await whatTheyRead(world, mary, leo)).toMatchObject({
    referrer: [{ state: "joined", reason: null }],
  });
  expect(await whatTheyRead(world, nora, leo)).toMatchObject({
    referrer: [{ state: "refused", reason: "second_referrer" }],
  });
  expect(await world.database.attribution.findMany()).toMatchObject([{ referrerId: mary.customerId }]);
});

test("a link opened longer ago than the window is refused, one opened within it is not", async () => {
  const { world, mary } = await startWithMary();
  const openedDaysAgo = (days: number) => new Date(world.clock.now().getTime() - days * 86_400_000);
  const late = await joinProgramme(world, {
    email: "leo@example.com",
    openedLink: { code: mary.code, openedAt: openedDaysAgo(90.01) },
  });
  expect(late.outcome).toMatchObject({ referralRefused: "outside_window" });
  const intime = await joinProgramme(world, {
    email: "ida@example.com",
    openedLink: { code: mary.code, openedAt: openedDaysAgo(89.99) },
  });
  expect(intime.outcome).toMatchObject({ referralRefused: null });
});

test("somebody cannot be brought by a person they brought", async () => {
  const { world, mary } = await startWithMary();
  const { staffId } = await createStaff(world.database);
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const { customerId: leoId } = await createCustomer(world.database, { email: "leo@example.com" });
  await attachReferral(world.deps, staff, {
    refereeId: mary.customerId,
    referrerId: leoId,
    note: "Told by both.",
  });
  const { outcome } = await joinProgramme(world, { email: "leo@example.com", code: mary.code });
  expect(outcome).toMatchObject({ kind: "member", referralRefused: "referral_circle" });
});

test("of two members who bring the same person at the same moment one wins and the other is told", async () => {
  for (let round = 0; round < 3; round += 1) {
    const { world, mary } = await startWithMary();
    const nora = await createMember(world.database, { displayName: "Nora" });
    const { staffId } = await createStaff(world.database);
    const { leadId } = await submitLead(world.deps, actorOf(nora), {
      companyName: "Lind Works",
      contactName: "Leo Lind",
      contactEmail: "leo@example.com",
      need: "Boots",
    });
    await askToJoin(world, { email: "leo@example.com", code: mary.code });
    await Promise.all([
      confirmAddress(world, "leo@example.com"),
      moveLead(world.deps, { kind: "staff", staffId, role: "owner" }, { leadId, stage: "won" }),
    ]);
    const claims = await world.database.referral.findMany({
      where: { referee: { identities: { some: { value: "leo@example.com" } } } },
    });
    expect(claims.map(({ state, reason }) => `${state}: ${reason}`).toSorted()).toEqual([
      "joined: null",
      "refused: second_referrer",
    ]);
  }
});
