import { eraseCustomer, mergeIdeas, recount } from "@worth/domain";
import { createIdea, createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { openFiles } from "../../world/open-files.ts";
import { actorOf, openIdeas, readIdea } from "./idea-scene.ts";

test("what an erased person said leaves every idea, also one that was merged, and is not counted any more", async () => {
  const scene = await openIdeas();
  const { database, deps, mary, otto, staff, boardId, statusIds } = scene;
  const leo = actorOf(await createMember(database, { displayName: "Leo Long" }));
  const about = { boardId, statusId: statusIds.submitted, customerId: mary.customerId };
  const say = (body: string, ...by: { customerId: string }[]) =>
    by.map(({ customerId }) => ({ customerId, body }));
  const root = await createIdea(database, { ...about, comments: say("Yes.", otto, leo) });
  const part = await createIdea(database, { ...about, comments: say("On the train.", otto, leo) });
  await mergeIdeas(deps, staff, { ideaId: part.ideaId, intoId: root.ideaId });
  const read = () => readIdea(scene, mary, root.ideaId);
  expect(await read()).toMatchObject({ commentCount: 4 });
  const { files } = await openFiles();
  await eraseCustomer({ ...deps, files }, staff, { customerId: otto.customerId });
  const { commentCount, comments } = await read();
  expect(commentCount).toBe(2);
  expect(comments.rows.map(({ authorFirstName, body }) => `${authorFirstName}: ${body}`)).toEqual([
    "Leo: Yes.",
    "Leo: On the train.",
  ]);
  await recount(database, [root.ideaId]);
  expect(await read()).toMatchObject({ commentCount: 2 });
});
