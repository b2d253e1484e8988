import { createId } from "@worth/contracts";
import {
  changeCampaign,
  closeCampaign,
  findReferralOffer,
  getMemberReferrals,
  getProgramme,
  listCampaigns,
  openReferralLink,
} from "@worth/domain";
import { createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { askToJoin, confirmAddress, joinProgramme } from "../../world/join-programme.ts";
import { anonymous, joinBy, owner, pay, rewardsOf, startAutumn } from "./campaigns-scene.ts";

test("a friend who comes by a campaign's link earns by its rule, and takes from its budget; others do not", async () => {
  const { story, ruleId } = await startAutumn({ budgetMinor: 1_000_00 });
  const { database, mary, deps } = story;
  await joinBy(story, "ida@example.com", "autumn");
  await joinBy(story, "eva@example.com", undefined);
  await pay(story, "ida@example.com");
  await pay(story, "eva@example.com");
  expect(await rewardsOf(story, ruleId)).toMatchObject([{ campaignId: "autumn", amount: 500 }]);
  const decisions = await database.rewardDecision.findMany({ where: { ruleId, answer: "no" } });
  expect(decisions).toMatchObject([{ campaignId: null, reasons: [{ code: "other_campaign" }] }]);
  const [ofAutumn] = (await listCampaigns(deps, owner)).campaigns;
  const taken = await database.reward.aggregate({
    where: { campaignId: "autumn" },
    _sum: { promisedCostMinor: true },
  });
  expect(ofAutumn).toMatchObject({
    state: "running",
    referralCount: 1,
    budget: { limitMinor: 1_000_00, spentMinor: Number(taken._sum.promisedCostMinor) },
  });
  const { campaigns } = await getMemberReferrals(deps, {
    kind: "member",
    customerId: mary.customerId,
    userId: "user of mary",
  });
  expect(campaigns).toMatchObject([{ id: "autumn", name: "Autumn" }]);
  await expectConserved(story.world);
});

test("a campaign that is unknown, not yet there, over or closed is passed over, and the friend joins all the same", async () => {
  const { story, autumn } = await startAutumn();
  const { database, deps, world, mary } = story;
  const campaignOf = async (email: string, campaign: string) => {
    const { customerId } = await joinBy(story, email, campaign);
    const referral = await database.referral.findFirstOrThrow({ where: { refereeId: customerId } });
    return { campaignId: referral.campaignId, state: referral.state };
  };
  const none = { campaignId: null, state: "joined" };
  expect(await campaignOf("a@example.com", "spring")).toEqual(none);
  const openedAt = world.clock.now();
  await changeCampaign(deps, owner, { ...autumn, startsOn: autumn.endsOn });
  expect(await campaignOf("b@example.com", "autumn")).toEqual(none);
  // What a browser remembers is looked at again, by the day the link was opened.
  const early = { code: mary.code, openedAt, campaignId: "autumn" };
  const { customerId } = await joinProgramme(world, { email: "c@example.com", openedLink: early });
  const referral = await database.referral.findFirstOrThrow({ where: { refereeId: customerId } });
  expect(referral).toMatchObject(none);
  await changeCampaign(deps, owner, autumn);
  expect(await campaignOf("d@example.com", "autumn")).toEqual({ campaignId: "autumn", state: "joined" });
  await closeCampaign(deps, owner, { campaignId: "autumn" });
  expect(await campaignOf("e@example.com", "autumn")).toEqual(none);
  await expect(closeCampaign(deps, owner, { campaignId: "autumn" })).rejects.toMatchObject({
    code: "already_done",
  });
  await expectConserved(world);
});

test("a link that is opened again for a campaign belongs to it, and the first referrer stays", async () => {
  const { story } = await startAutumn();
  const { world, database, mary, clock } = story;
  const openedAt = clock.now();
  const link = { code: mary.code, openedAt };
  await askToJoin(world, { email: "ida@example.com", openedLink: link });
  clock.travel({ minutes: 5 });
  const again = { ...link, openedAt: clock.now(), campaignId: "autumn" };
  await askToJoin(world, { email: "ida@example.com", openedLink: again });
  await confirmAddress(world, "ida@example.com");
  const referral = await database.referral.findFirstOrThrow({ where: { campaignId: "autumn" } });
  expect(referral.referrerId).toBe(mary.customerId);
  expect(await findReferralOffer(story.deps, anonymous, { code: mary.code })).not.toHaveProperty("campaign");
});

test("pages promise what a campaign's rule gives by its links only, and nothing that hangs on a country", async () => {
  const { story } = await startAutumn();
  const { database, deps, mary } = story;
  await createRewardRule(database, {
    id: createId("rewardRule"),
    name: "For friends in Sweden",
    body: { side: "friend", amount: { kind: "points", points: 900 }, conditions: { countries: ["SE"] } },
  });
  const everyDay = [{ kind: "credit", amountMinor: 25_00 }];
  const { offering } = await getProgramme(deps, anonymous);
  expect(offering.referrer).toEqual(everyDay);
  const opened = await openReferralLink(deps, anonymous, { code: mary.code, campaign: "autumn" });
  expect(opened.campaign?.offering.referrer).toEqual(
    expect.arrayContaining([...everyDay, { kind: "points", points: 500 }]),
  );
  expect(JSON.stringify([offering, opened])).not.toContain("900");
});
