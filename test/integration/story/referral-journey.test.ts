import {
  completeJoin,
  getConsentText,
  getMemberReferrals,
  listTriage,
  releaseEndedHolds,
  startJoin,
} from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { startPortal } from "../../world/start-portal.ts";
import { startProviders } from "../../world/start-providers.ts";

const anonymous = { kind: "anonymous" } as const;

test("a friend joins through a code, buys, and both sides are rewarded when the hold ends", async () => {
  const world = await createWorld();
  const portal = await startPortal(world);
  const { stripe, drain } = await startProviders(world, { webhookUrl: `${portal.url}/webhooks/stripe` });
  const { deps, database, clock } = world;
  const mary = await createMember(database, {
    displayName: "Mary Sample",
    email: "mary@example.com",
    code: "mary-4k2pw7xq",
  });
  const terms = await getConsentText(deps, anonymous);
  await startJoin(deps, anonymous, {
    displayName: "Leo Lind",
    email: "leo@example.com",
    consentTextId: terms.id,
    code: mary.code,
  });
  const user = await database.memberUser.create({
    data: { id: "leo", name: "Leo", email: "leo@example.com", emailVerified: true },
  });
  const outcome = await completeJoin(deps, {
    userId: user.id,
    email: user.email,
    cameFrom: { address: "198.51.100.7", agent: "test" },
  });
  expect(outcome).toMatchObject({ kind: "member", referralRefused: null });

  const leo = stripe.play.createCustomer({ email: "leo@example.com", name: "Leo Lind" });
  stripe.play.payInvoice({
    customerId: leo.id,
    amountMinor: 200_00,
    currency: "usd",
    productName: "Trail Shoe",
  });
  await stripe.webhooksSettled();
  await drain();

  const actor = { kind: "member", userId: "mary", customerId: mary.customerId } as const;
  const held = await getMemberReferrals(deps, actor);
  expect(held.referrals).toMatchObject([{ friendFirstName: "Leo", state: "on_hold", rewardMinor: 25_00 }]);
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  expect((await getMemberReferrals(deps, actor)).referrals).toMatchObject([
    { state: "rewarded", rewardMinor: 25_00 },
  ]);
  await drain();
  const staff = { kind: "staff", staffId: "stf_1", role: "owner" } as const;
  const triage = await listTriage(deps, staff, { crowd: "all", work: "open", page: 1 });
  expect(triage.rows[0]).toMatchObject({
    name: "Mary Sample",
    headline: { referral: 200_00, totalMinor: 200_00 },
    netMinor: 50_00,
  });
});
