import { adminRouter, portalRouter } from "@worth/api";
import { expect, test } from "vitest";
import { z } from "zod";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { friendSecrets } from "../cast.ts";
import { listProcedures } from "./list-procedures.ts";
import { openScene } from "./open-scene.ts";
import { portalRows } from "./portal-rows.ts";

/** Where in a schema an object would let keys through that it does not name. */
function findOpenObjects(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodObject) {
    const isStrict = schema.def.catchall instanceof z.ZodNever;
    const inner = Object.entries(schema.shape).flatMap(([key, field]) =>
      findOpenObjects(field, `${path}.${key}`),
    );
    return isStrict ? inner : [path, ...inner];
  }
  if (schema instanceof z.ZodArray) return findOpenObjects(schema.element, `${path}[]`);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return findOpenObjects(schema.unwrap(), path);
  if (schema instanceof z.ZodRecord) return findOpenObjects(schema.valueType, `${path}{}`);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: unknown, index) => findOpenObjects(option, `${path}|${index}`));
  if (schema instanceof z.ZodAny || schema instanceof z.ZodUnknown) return [path];
  return schema instanceof z.ZodType ? [] : [`${path} has no schema`];
}

test.each([
  ["portal", portalRouter],
  ["admin", adminRouter],
] as const)(
  "every answer and every input of the %s has a schema that lets no other key through",
  (_app, router) => {
    const open = listProcedures(router).flatMap(({ path, output, inputs }) => [
      ...findOpenObjects(output, `${path} output`),
      ...inputs.flatMap((input) => findOpenObjects(input, `${path} input`)),
    ]);
    expect(open).toEqual([]);
  },
);

test("a member's answers hold a friend's first name and nothing else of theirs", async () => {
  const world = await createWorld();
  const { cast, portal, cookies, sceneOf } = await openScene(world);
  const secrets = [
    ...Object.values(friendSecrets),
    cast.leo.customerId,
    cast.leo.userId,
    cast.leo.code,
    cast.leo.memberId,
    cast.companyId,
    cast.otto.email,
    cast.otto.customerId,
    "purchaseId",
  ];
  const texts = await Promise.all(
    listProcedures(portalRouter)
      .filter(({ kind }) => kind === "query")
      .map(async ({ path, kind }) => {
        const input = portalRows[path]?.input?.(sceneOf("member"));
        return (await callProcedure(portal, path, { kind, input, cookie: cookies.member ?? "" })).text;
      }),
  );
  const all = texts.join("\n");
  expect(all).toContain('"friendFirstName":"Leo"');
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

test("who opens a referral link learns the referrer's first name and nothing else of theirs", async () => {
  const world = await createWorld();
  const { cast, portal } = await openScene(world);
  const { text } = await callProcedure(portal, "referralLinks.open", {
    kind: "query",
    input: { code: cast.mary.code },
  });
  expect(text).toContain('"referrerFirstName":"Mary"');
  for (const secret of ["Sample", cast.mary.email, cast.mary.customerId, cast.mary.userId])
    expect(text).not.toContain(secret);
});
