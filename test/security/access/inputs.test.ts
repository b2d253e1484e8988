import { adminRouter, portalRouter } from "@worth/api";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { readState } from "../../world/read-database.ts";
import { adminRows } from "./admin-rows.ts";
import { listProcedures } from "./list-procedures.ts";
import { openScene } from "./open-scene.ts";
import { portalRows } from "./portal-rows.ts";

const apps = [
  { app: "portal", router: portalRouter, rows: portalRows, caller: "member" },
  { app: "admin", router: adminRouter, rows: adminRows, caller: "owner" },
] as const;

/** The same input with a key nobody asked for, at the top and in each object inside. */
function withExtraKeys(input: object): object[] {
  const inner = Object.entries(input).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? withExtraKeys(value).map((changed) => ({ ...input, [key]: changed }))
      : [],
  );
  return [{ ...input, isAdmin: true }, ...inner];
}

/** The same input with text in it that a database cannot hold. */
const withBadText = (input: object, text: string): object[] =>
  Object.entries(input)
    .filter(([, value]) => typeof value === "string")
    .map(([key]) => ({ ...input, [key]: `a${text}b` }));

test.each(apps)(
  "no procedure of the $app takes a key it does not know",
  async ({ app, router, rows, caller }) => {
    const world = await createWorld();
    const { [app]: edge, cookies, sceneOf } = await openScene(world);
    const before = await readState(world.database);
    const taking = listProcedures(router).filter(({ inputs }) => inputs.length > 0);
    const wrong = await Promise.all(
      taking.map(async ({ path, kind }) => {
        const right = rows[path]?.input?.(sceneOf(caller));
        if (typeof right !== "object" || right === null) return [`${path} has no input in its row`];
        const answers = withExtraKeys(right).map(async (input) => {
          const { status, code } = await callProcedure(edge, path, {
            kind,
            input,
            cookie: cookies[caller] ?? "",
          });
          return code === "invalid_input" && status === 400 ? [] : [`${path} took ${JSON.stringify(input)}`];
        });
        return (await Promise.all(answers)).flat();
      }),
    );
    expect(wrong.flat()).toEqual([]);
    expect(await readState(world.database)).toEqual(before);
  },
);

test.each(apps)(
  "no text breaks a procedure of the $app: what cannot be stored is refused",
  async ({ app, router, rows, caller }) => {
    const world = await createWorld();
    const { [app]: edge, cookies, sceneOf } = await openScene(world);
    const taking = listProcedures(router).filter(({ inputs }) => inputs.length > 0);
    const wrong: string[] = [];
    for (const { path, kind } of taking) {
      const right = rows[path]?.input?.(sceneOf(caller)) as object;
      const inputs = ["\u0000", "\uD800", "\u202E", "'\";--", "\u{10FFFF}"].flatMap((text) =>
        withBadText(right, text),
      );
      for (const input of inputs) {
        const { status } = await callProcedure(edge, path, { kind, input, cookie: cookies[caller] ?? "" });
        if (status >= 500) wrong.push(`${path} ${status} for ${JSON.stringify(input)}`);
      }
    }
    expect(wrong).toEqual([]);
  },
  // Five texts in every field of every procedure, one after the other.
  120_000,
);
