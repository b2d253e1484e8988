import { changeCampaign, getCampaign, listMissions } from "@worth/domain";
import { expect, test } from "vitest";
import { joinBy, owner, pay, startAutumn } from "../rules/campaigns-scene.ts";

test("a friend does the step of the campaign that brought them when they buy, and no rule is told of it twice", async () => {
  const { story, autumn } = await startAutumn();
  const { deps, database, mary } = story;
  const step = { id: null, kind: "refer" as const, title: "Bring a friend", actTypeId: null };
  await changeCampaign(deps, owner, { ...autumn, steps: [step] });
  const member = { kind: "member", userId: "mary", customerId: mary.customerId } as const;
  const isDone = async () => (await listMissions(deps, member)).missions[0]?.steps[0]?.doneAt !== null;
  await joinBy(story, "a@example.com", undefined);
  await pay(story, "a@example.com");
  expect(await isDone()).toBe(false);
  await joinBy(story, "b@example.com", "autumn");
  expect(await isDone()).toBe(false);
  await pay(story, "b@example.com");
  expect(await isDone()).toBe(true);
  expect(await database.rewardDecision.count({ where: { trigger: "mission_step_done" } })).toBe(0);
  expect((await getCampaign(deps, owner, { campaignId: "autumn" })).steps).toMatchObject([{ doneCount: 1 }]);
});
