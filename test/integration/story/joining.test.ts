import { findMemberActor, openReferralLink } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { askToJoin, confirmAddress, joinProgramme } from "../../world/join-programme.ts";

async function createTwoReferrers() {
  const world = await createWorld();
  const mary = await createMember(world.database, { displayName: "Mary" });
  const nora = await createMember(world.database, { displayName: "Nora" });
  return { world, mary, nora };
}

const referralsTo = async ({ database }: World, customerId: string) =>
  (await database.referral.findMany({ where: { refereeId: customerId }, orderBy: { id: "asc" } })).map(
    ({ referrerId, state, reason, source }) => ({ referrerId, state, reason, source }),
  );

test("the code survives from the first field to an address that is proven days later", async () => {
  const { world, mary } = await createTwoReferrers();
  await askToJoin(world, {
    email: "leo@example.com",
    openedLink: { code: mary.code, openedAt: world.clock.now() },
  });
  world.clock.travel({ days: 6 });
  expect(await confirmAddress(world, "leo@example.com")).toMatchObject({
    kind: "member",
    referralRefused: null,
  });
  const leo = await world.database.member.findFirstOrThrow({ where: { user: { email: "leo@example.com" } } });
  expect(await referralsTo(world, leo.customerId)).toEqual([
    { referrerId: mary.customerId, state: "joined", reason: null, source: "link" },
  ]);
  expect(await world.database.attribution.findMany()).toMatchObject([
    { refereeId: leo.customerId, referrerId: mary.customerId, evidence: "link" },
  ]);
});

test("a pending join that was never confirmed expires", async () => {
  const { world, mary } = await createTwoReferrers();
  await askToJoin(world, { email: "leo@example.com", code: mary.code });
  world.clock.travel({ days: 8 });
  expect(await confirmAddress(world, "leo@example.com")).toEqual({ kind: "nothing_pending" });
  expect(await world.database.customerIdentity.count({ where: { value: "leo@example.com" } })).toBe(0);
});

test("asking to join again keeps the referrer who came first", async () => {
  const { world, mary, nora } = await createTwoReferrers();
  await askToJoin(world, { email: "leo@example.com", code: mary.code });
  await askToJoin(world, { email: "leo@example.com", code: nora.code });
  await askToJoin(world, { email: "LEO+again@example.com", displayName: "Leo" });
  await confirmAddress(world, "leo@example.com");
  expect(await world.database.referral.findMany()).toMatchObject([
    { referrerId: mary.customerId, source: "code" },
  ]);
});

test("a referrer whose pending join expired does not keep the next one out", async () => {
  const { world, mary, nora } = await createTwoReferrers();
  await askToJoin(world, { email: "leo@example.com", code: mary.code });
  world.clock.travel({ days: 8 });
  await joinProgramme(world, { email: "leo@example.com", code: nora.code });
  expect(await world.database.referral.findMany()).toMatchObject([{ referrerId: nora.customerId }]);
});

test("a typed code counts only when no link was opened before", async () => {
  const { world, mary, nora } = await createTwoReferrers();
  const openedLink = { code: mary.code, openedAt: world.clock.now() };
  const { customerId } = await joinProgramme(world, {
    email: "leo@example.com",
    code: nora.code,
    openedLink,
  });
  expect(await referralsTo(world, customerId)).toMatchObject([
    { referrerId: mary.customerId, source: "link" },
  ]);
  const typed = await joinProgramme(world, {
    email: "ida@example.com",
    code: ` ${nora.code.toUpperCase()} `,
  });
  expect(await referralsTo(world, typed.customerId)).toMatchObject([
    { referrerId: nora.customerId, source: "code" },
  ]);
});

test("an unknown code is refused at entry, typed or in a link", async () => {
  const { world } = await createTwoReferrers();
  const unknown = { code: "referral_code_unknown" };
  await expect(askToJoin(world, { email: "leo@example.com", code: "mary-xxxxxxxx" })).rejects.toMatchObject(
    unknown,
  );
  const opening = openReferralLink(world.deps, { kind: "anonymous" }, { code: "mary-xxxxxxxx" });
  await expect(opening).rejects.toMatchObject(unknown);
  expect(await world.database.pendingJoin.count()).toBe(0);
  expect(await world.database.referralClick.count()).toBe(0);
});

test("the same address joining ten times at once is one member with one referral", async () => {
  const { world, mary } = await createTwoReferrers();
  await askToJoin(world, { email: "leo@example.com", code: mary.code });
  const { id: userId } = await world.database.memberUser.create({
    data: { id: "leo", name: "Leo", email: "leo@example.com", emailVerified: true },
  });
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => confirmAddress(world, "leo@example.com")),
  );
  const actor = await findMemberActor(world.deps, userId);
  expect(new Set(outcomes.map((outcome) => outcome.kind === "member" && outcome.customerId))).toEqual(
    new Set([actor?.customerId]),
  );
  expect(await world.database.referral.count()).toBe(1);
  expect(await world.database.referralCode.count({ where: { customerId: actor?.customerId ?? "" } })).toBe(1);
  expect(await world.database.consent.count({ where: { customerId: actor?.customerId ?? "" } })).toBe(1);
});
