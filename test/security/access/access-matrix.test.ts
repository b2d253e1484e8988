import { adminRouter, portalRouter } from "@worth/api";
import { expect, test } from "vitest";
import { callProcedure, type ProcedureAnswer } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { readState } from "../../world/read-database.ts";
import { adminRows } from "./admin-rows.ts";
import { listProcedures, namesThing } from "./list-procedures.ts";
import { openScene } from "./open-scene.ts";
import { portalRows } from "./portal-rows.ts";
import { callers, memberCallers, staffCallers, type Caller } from "./row.ts";

const apps = [
  { app: "portal", router: portalRouter, rows: portalRows, atHome: memberCallers },
  { app: "admin", router: adminRouter, rows: adminRows, atHome: staffCallers },
] as const;

/** An answer without what differs each time. */
const shapeOf = ({ status, text }: ProcedureAnswer) => `${status} ${text.replace(/"requestId":"\w+"/, "")}`;

test.each(apps)("every procedure of the $app has a row, and every row a procedure", ({ router, rows }) => {
  const procedures = listProcedures(router);
  expect(Object.keys(rows).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  const open = procedures.filter((procedure) => namesThing(procedure) && !rows[procedure.path]?.absent);
  expect(open.map(({ path }) => path)).toEqual([]);
});

test("no procedure of the portal asks for a permission of staff, and only two of the admin are public", () => {
  const portalAccess = new Set(listProcedures(portalRouter).map(({ access }) => access));
  expect([...portalAccess].toSorted()).toEqual(["member", "public"]);
  const open = listProcedures(adminRouter).filter(({ access }) => access === "public" || access === "member");
  expect(open.map(({ path }) => path)).toEqual(["programme.get"]);
});

test.each(apps)(
  "at the $app nobody without the right changes anything or learns what exists, and a foreign id is an absent one",
  { timeout: 60_000 },
  async ({ app, router, rows, atHome }) => {
    const world = await createWorld();
    const { [app]: edge, cookies, sceneOf } = await openScene(world);
    const isAtHome = (caller: Caller) => (atHome as readonly Caller[]).includes(caller);
    const before = await readState(world.database);
    const wrong = await Promise.all(
      listProcedures(router).map(async ({ path, kind }) => {
        const row = rows[path] ?? { may: [] };
        const answers = callers.map(async (caller) => {
          const ask = (input: unknown) =>
            callProcedure(edge, path, { kind, input, cookie: cookies[caller] ?? "" });
          const isLetIn = row.may.includes(caller);
          const given = isLetIn ? row.foreign : (row.input ?? (() => {}));
          if (!given) return [];
          const there = await ask(given(sceneOf(caller)));
          const absent = row.absent ? await ask(row.absent(sceneOf(caller))) : there;
          const status = isLetIn ? 404 : isAtHome(caller) ? 403 : 401;
          const said = `${path} as ${caller}`;
          return [
            ...(there.status === status ? [] : [`${said}: ${there.status}, not ${status}`]),
            ...(shapeOf(there) === shapeOf(absent) ? [] : [`${said} learns what exists`]),
          ];
        });
        return (await Promise.all(answers)).flat();
      }),
    );
    expect(wrong.flat()).toEqual([]);
    expect(await readState(world.database)).toEqual(before);
  },
);

test.each(apps)(
  "at the $app everybody gets in where their row says",
  { timeout: 60_000 },
  async ({ app, router, rows }) => {
    const world = await createWorld();
    const { [app]: edge, cookies, sceneOf } = await openScene(world);
    const wrong: string[] = [];
    for (const { path, kind } of listProcedures(router)) {
      const row = rows[path] ?? { may: [] };
      for (const [index, caller] of row.may.entries()) {
        const input = row.input?.(sceneOf(caller));
        const { status } = await callProcedure(edge, path, { kind, input, cookie: cookies[caller] ?? "" });
        // A write may be done only once; whoever comes later is told so, but is let in.
        const isLater = index > 0 && kind === "mutation" && [404, 409].includes(status);
        if (status !== (row.firstStatus ?? 200) && !isLater) wrong.push(`${path} as ${caller}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test("a staff cookie at the portal and a member's at the admin are nobody, under either cookie's name", async () => {
  const world = await createWorld();
  const { portal, admin, cookies } = await openScene(world);
  const renamed = {
    member: cookies.member?.replace(/^member\./, "staff.") ?? "",
    owner: cookies.owner?.replace(/^staff\./, "member.") ?? "",
  };
  expect(renamed.member).toMatch(/^staff\./);
  expect(renamed.owner).toMatch(/^member\./);
  for (const cookie of [cookies.owner ?? "", renamed.owner, `${cookies.owner}; ${renamed.owner}`])
    expect((await callProcedure(portal, "profile.get", { kind: "query", cookie })).status).toBe(401);
  for (const cookie of [cookies.member ?? "", renamed.member, `${cookies.member}; ${renamed.member}`])
    expect((await callProcedure(admin, "staff.current", { kind: "query", cookie })).status).toBe(401);
  expect(
    (await callProcedure(portal, "staff.list", { kind: "query", cookie: cookies.owner ?? "" })).status,
  ).toBe(404);
});
