import { createMember } from "@worth/factories";
import { verifyLedger } from "@worth/domain";
import { expect, test } from "vitest";
import { startRewards, tell } from "./rewards-scene.ts";

test("fifty who earn at the same moment at the edge of the budget never overspend it", async () => {
  const { world, database } = await startRewards();
  await database.rewardBudget.updateMany({ data: { limitMinor: 12_50 } });
  const earners = await Promise.all(Array.from({ length: 50 }, () => createMember(database)));
  await Promise.all(earners.map(({ customerId }) => tell(world, customerId)));
  expect(await database.rewardBudget.findFirst()).toMatchObject({ limitMinor: 12_50, spentMinor: 12_00 });
  expect(await database.reward.count()).toBe(12);
  const refused = await database.rewardDecision.findMany({ where: { answer: "no" } });
  expect(refused).toHaveLength(38);
  for (const { reasons } of refused)
    expect(reasons).toEqual([{ code: "programme_budget_spent", leftMinor: 50 }]);
  expect(await verifyLedger(database)).toEqual([]);
});

test("a campaign's budget stops what the programme's would still hold", async () => {
  const { world, database, mary } = await startRewards();
  await database.rewardBudget.create({ data: { id: "autumn", name: "Autumn", limitMinor: 1_50 } });
  await tell(world, mary.customerId, { campaignId: "autumn" });
  await tell(world, mary.customerId, { campaignId: "autumn" });
  await tell(world, mary.customerId);
  expect(await database.rewardBudget.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { id: "autumn", spentMinor: 1_00 },
    { id: "programme", spentMinor: 2_00 },
  ]);
  expect(await database.rewardDecision.findMany({ where: { answer: "no" } })).toMatchObject([
    { reasons: [{ code: "campaign_budget_spent", leftMinor: 50 }] },
  ]);
});

test("the database refuses what would overspend a budget, whoever writes it", async () => {
  const { world, database, mary } = await startRewards();
  await tell(world, mary.customerId);
  await database.rewardBudget.updateMany({ data: { limitMinor: 1_00 } });
  const more = database.reward.updateMany({ data: { promised: 101, promisedCostMinor: 101 } });
  await expect(more).rejects.toThrow("reward_budget_not_overspent");
});

test("a person's cap gives what is left of it, then nothing until its days are over", async () => {
  const { world, database, mary, clock } = await startRewards({
    caps: [{ periodDays: 30, mostMinor: 1_50 }],
  });
  const amounts = async () =>
    (await database.reward.findMany({ orderBy: { createdAt: "asc" } })).map(({ amount }) => amount);
  await tell(world, mary.customerId);
  await tell(world, mary.customerId);
  await tell(world, mary.customerId);
  expect((await amounts()).toSorted((one, other) => one - other)).toEqual([50, 100]);
  expect(await database.rewardDecision.findMany({ where: { answer: "no" } })).toMatchObject([
    { reasons: [{ code: "cap_reached", mostMinor: 1_50, periodDays: 30 }] },
  ]);
  clock.travel({ days: 31 });
  await tell(world, mary.customerId);
  expect(await amounts()).toHaveLength(3);
});

test("twenty at the same moment for one person are held to the cap together", async () => {
  const { world, database, mary } = await startRewards({ caps: [{ periodDays: null, mostMinor: 3_00 }] });
  await Promise.all(Array.from({ length: 20 }, () => tell(world, mary.customerId)));
  expect(await database.reward.count()).toBe(3);
  expect(await database.rewardDecision.count()).toBe(20);
});
