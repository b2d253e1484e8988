import { rewardAnniversaries } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { startRewards } from "./rewards-scene.ts";

test("every year since joining is rewarded once, however often the job runs", async () => {
  const { deps, database, clock } = await startRewards({ trigger: "anniversary" });
  const yearsAgo = (years: number, days: number): Date => {
    const at = new Date(clock.now().getTime() - days * 86_400_000);
    at.setUTCFullYear(at.getUTCFullYear() - years);
    return at;
  };
  const { customerId } = await createMember(database, { joinedAt: yearsAgo(2, 1) });
  await createMember(database, { joinedAt: yearsAgo(1, 40) });
  await createMember(database, { joinedAt: yearsAgo(0, 1) });
  expect(await rewardAnniversaries(deps)).toEqual({ toldCount: 1 });
  await Promise.all([rewardAnniversaries(deps), rewardAnniversaries(deps)]);
  expect(await database.reward.findMany()).toMatchObject([
    { customerId, trigger: "anniversary", side: "actor", state: "granted", unit: "points", amount: 100 },
  ]);
  clock.travel({ days: 367 });
  await rewardAnniversaries(deps);
  expect(await database.reward.count({ where: { customerId } })).toBe(2);
});

test("without a rule for it nobody is told anything", async () => {
  const { deps, database } = await startRewards();
  expect(await rewardAnniversaries(deps)).toEqual({ toldCount: 0 });
  expect(await database.rewardDecision.count()).toBe(0);
});

test("a night that is killed halfway is finished by two at once, and every year is rewarded once", async () => {
  const { deps, database, clock } = await startRewards({ trigger: "anniversary" });
  const joinedAt = new Date(clock.now().getTime() - 86_400_000);
  joinedAt.setUTCFullYear(joinedAt.getUTCFullYear() - 1);
  for (let number = 0; number < 5; number += 1) await createMember(database, { joinedAt });
  let told = 0;
  const dying = {
    ...deps,
    jobs: {
      enqueue: (...asked: Parameters<typeof deps.jobs.enqueue>) => {
        told += 1;
        return told > 2 ? Promise.reject(new Error("killed")) : deps.jobs.enqueue(...asked);
      },
    },
  };
  await expect(rewardAnniversaries(dying)).rejects.toThrow("could not be told");
  expect(await database.reward.count()).toBe(2);
  await Promise.all([rewardAnniversaries(deps), rewardAnniversaries(deps)]);
  const rewards = await database.reward.findMany({ select: { customerId: true, state: true } });
  expect(rewards).toHaveLength(5);
  expect(new Set(rewards.map(({ customerId }) => customerId)).size).toBe(5);
});
