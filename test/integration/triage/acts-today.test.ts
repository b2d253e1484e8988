import { createId } from "@worth/contracts";
import {
  answerQuestion,
  listTriage,
  performRun,
  refreshValues,
  saveFeedback,
  sendFeedback,
} from "@worth/domain";
import {
  createAttribution,
  createMember,
  createPurchase,
  createQuestion,
  createRewardRule,
} from "@worth/factories";
import { expect, test } from "vitest";
import type { World } from "../../world/create-world.ts";
import { drainJobs } from "../../world/drain-jobs.ts";
import { openBeta } from "../beta/beta-scene.ts";
import { openIdeas } from "../ideas/idea-scene.ts";
import { openReviews } from "../reviews/review-scene.ts";
import { system } from "../valuation/system-actor.ts";

type Person = { customerId: string };

/** A friend she brought makes her a WOM by the last run; what follows is what happens during the day. */
async function makeWom({ database, deps, bulk, url }: World, { customerId }: Person) {
  const friend = await createMember(database, { email: "friend@example.com" });
  await createAttribution(database, { refereeId: friend.customerId, referrerId: customerId });
  await createPurchase(database, { customerId: friend.customerId, capturedMinor: 500_00 });
  await performRun(deps, bulk, system, { trigger: "first" });
  await workOff({ deps, url });
  const readTriage = async () => {
    await workOff({ deps, url });
    const { rows } = await listTriage(
      deps,
      { kind: "staff", staffId: "stf_1", role: "viewer" },
      { crowd: "woms", work: "open", page: 1 },
    );
    const row = rows.find(({ accountId }) => accountId === customerId);
    return [row?.action, row?.reason.role];
  };
  return { readTriage };
}

const workOff = ({ deps, url }: Pick<World, "deps" | "url">) =>
  drainJobs(url, { "value.refresh": (data) => refreshValues(deps, data) });

test("a WOM who wrote a review is thanked today, and what the review earned at once is charged to her", async () => {
  const scene = await openReviews();
  const { database, mary, submit } = scene;
  await createRewardRule(database, {
    id: createId("rewardRule"),
    body: { trigger: "review_submitted", side: "actor", amount: { kind: "credit", amountMinor: 7_00 } },
  });
  const { readTriage } = await makeWom(scene, mary);
  expect(await readTriage()).toEqual(["leave_alone", undefined]);
  await submit(mary);
  expect(await readTriage()).toEqual(["thank", "reviewer"]);
  const stored = await database.valueSnapshot.findFirstOrThrow({
    where: { customerId: mary.customerId },
    orderBy: { generation: "desc" },
  });
  expect(stored.rewardMinor).toBe(7_00);
});

test("so is a WOM who answered a question", async () => {
  const scene = await openReviews();
  const { database, deps, mary, otto, productId } = scene;
  const { questionId } = await createQuestion(database, { productId, customerId: otto.customerId });
  const { readTriage } = await makeWom(scene, mary);
  await answerQuestion(deps, mary, { questionId, body: "It fits.", isDoubtful: false });
  expect(await readTriage()).toEqual(["thank", "supporter"]);
});

test("so is a WOM who handed an idea in", async () => {
  const scene = await openIdeas();
  const { readTriage } = await makeWom(scene, scene.mary);
  await scene.submit(scene.mary);
  expect(await readTriage()).toEqual(["thank", "innovator"]);
});

test("so is a WOM who gave feedback on a test", async () => {
  const scene = await openBeta();
  const { deps, mary } = scene;
  const { testId } = await scene.openTest();
  const { readTriage } = await makeWom(scene, mary);
  await saveFeedback(deps, mary, { testId, body: "I like it.", taskIds: [], answers: [] });
  await sendFeedback(deps, mary, { testId });
  expect(await readTriage()).toEqual(["thank", "advisor"]);
});
