import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { signIn } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { openIdeas } from "./idea-scene.ts";

/** Somebody of whom posts were read before, at the portal's own edge. */
async function openPortal() {
  const scene = await openIdeas();
  await createMember(scene.database, { displayName: "Leo Long", email: "leo@example.com" });
  const portal = await startPortal(scene);
  const cookie = await signIn(portal, "leo@example.com");
  const call = (path: string, input: unknown) =>
    callProcedure(portal, path, { kind: "mutation", cookie, input });
  return { ...scene, call };
}

test("the twenty-first idea of a day waits: the answer says how long, and the draft is kept", async () => {
  const { database, boardId, call } = await openPortal();
  const write = (title: string) =>
    call("ideas.save", {
      boardId,
      categoryId: null,
      productId: null,
      title,
      body: "It would help.",
      plan: "",
    });
  const send = async (title: string) => {
    const { ideaId } = (await write(title)).data as { ideaId: string };
    return call("ideas.submit", { ideaId, isDoubtful: false });
  };
  for (let number = 1; number <= 20; number += 1) expect((await send(`Idea ${number}`)).status).toBe(200);
  const { status, code, headers } = await send("One more");
  expect([status, code]).toEqual([429, "too_many_requests"]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(80_000);
  expect(await database.idea.count({ where: { state: "waiting" } })).toBe(20);
  expect(await database.idea.findFirst({ where: { state: "draft" }, include: { text: true } })).toMatchObject(
    {
      text: { title: "One more" },
    },
  );
});

test("sixty comments a day are taken, the next is refused, and those that were said stay", async () => {
  const { database, mary, publish, call } = await openPortal();
  const ideaId = await publish(mary);
  const say = (body: string) => call("ideas.comment", { ideaId, body, isDoubtful: false });
  for (let number = 1; number <= 60; number += 1) expect((await say(`Word ${number}`)).status).toBe(200);
  expect(await say("One more")).toMatchObject({ status: 429, code: "too_many_requests" });
  expect(await database.ideaComment.count()).toBe(60);
});
