import { expect, test } from "vitest";
import { createMember } from "@worth/factories";
import { callProcedure } from "../../world/call-procedure.ts";
import { signIn } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { openChangelog } from "./changelog-scene.ts";

test("the feed has what everybody may see, and no more when a member asks for it", async () => {
  const scene = await openChangelog();
  const { draft, announce, database } = scene;
  await announce(await draft({ title: "For everyone" }));
  await announce(await draft({ title: "For members", visibility: "members" }));
  await draft({ title: "A draft" });
  const { email } = await createMember(database, { email: "reader@example.com" });
  const portal = await startPortal(scene);
  const titlesOf = async (path: string, cookie?: string) => {
    const call = cookie === undefined ? {} : { cookie };
    const { data } = await callProcedure(portal, path, { kind: "query", input: {}, ...call });
    return (data as { rows: { title: string }[] }).rows.map(({ title }) => title);
  };
  const cookie = await signIn(portal, email);
  expect(await titlesOf("changelog.list", cookie)).toEqual(["For members", "For everyone"]);
  expect(await titlesOf("changelog.feed", cookie)).toEqual(["For everyone"]);
  expect(await titlesOf("changelog.feed")).toEqual(["For everyone"]);
});
