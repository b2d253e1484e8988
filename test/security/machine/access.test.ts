import { machineRoutes } from "@worth/api";
import { apiScopes, type ApiScope } from "@worth/contracts";
import { revokeApiKey } from "@worth/domain";
import { expect, test } from "vitest";
import { askMachine, makeKey } from "../../world/ask-machine.ts";
import { createWorld } from "../../world/create-world.ts";
import { readState } from "../../world/read-database.ts";
import { signIn } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { absentCustomerId, castMachine, machineRows } from "./machine-rows.ts";

const nameOf = ({ method, path }: (typeof machineRoutes)[number]) => `${method} ${path}`;

test("every route for machines has a row, and every row a route", () => {
  expect(Object.keys(machineRows).toSorted()).toEqual(machineRoutes.map(nameOf).toSorted());
});

async function openMachine() {
  const world = await createWorld();
  const portal = await startPortal(world, { settings: { TRUSTED_PROXIES: "1" } });
  const cast = await castMachine(world);
  const keys = Object.fromEntries(
    await Promise.all(apiScopes.map(async (scope) => [scope, (await makeKey(world, [scope])).key])),
  ) as Record<ApiScope, string>;
  return { world, portal, cast, keys };
}

test("without a working key of the right scope nobody changes anything or learns what exists", async () => {
  const { world, portal, cast, keys } = await openMachine();
  const { apiKeyId, key: revoked, staff } = await makeKey(world, [...apiScopes]);
  await revokeApiKey(world.deps, staff, { apiKeyId });
  const cookie = await signIn(portal, cast.mary.email);
  const before = await readState(world.database);
  const wrong: string[] = [];
  for (const [index, route] of machineRoutes.entries()) {
    const row = machineRows[nameOf(route)];
    // Whoever tries many keys from one address is stopped, which is another test.
    const from = `192.0.2.${index}`;
    const guessed = `${keys[route.scope].slice(0, -1)}${keys[route.scope].endsWith("A") ? "B" : "A"}`;
    const callers = [
      { who: "nobody", status: 401, code: "api_key_missing" },
      { who: "a member's browser", cookie, status: 401, code: "api_key_missing" },
      { who: "no key at all", key: "hello", status: 401, code: "api_key_refused" },
      { who: "a guessed end", key: guessed, status: 401, code: "api_key_refused" },
      { who: "a revoked key", key: revoked, status: 401, code: "api_key_refused" },
      ...apiScopes
        .filter((scope) => scope !== route.scope)
        .map((scope) => ({ who: scope, key: keys[scope], status: 403, code: "api_scope_missing" })),
    ];
    for (const { who, status, code, ...caller } of callers) {
      const ask = (customerId: string) =>
        askMachine(portal, row?.path(customerId) ?? "", {
          ...caller,
          from,
          said: row?.said?.(cast, customerId),
        });
      const answers = [await ask(cast.ottoId), await ask(absentCustomerId)];
      for (const { status: got, problem, headers } of answers) {
        const isRight =
          got === status &&
          problem?.code === code &&
          headers.get("content-type") === "application/problem+json";
        if (!isRight) wrong.push(`${nameOf(route)} by ${who}: ${got} ${problem?.code}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(await readState(world.database)).toEqual(before);
});

test("a key with the scope gets in, and what it does not find is not there", async () => {
  const { portal, cast, keys } = await openMachine();
  const wrong: string[] = [];
  for (const route of machineRoutes) {
    const row = machineRows[nameOf(route)];
    const ask = (customerId: string) =>
      askMachine(portal, row?.path(customerId) ?? "", {
        key: keys[route.scope],
        said: row?.said?.(cast, customerId),
      });
    const [there, absent] = [await ask(cast.ottoId), await ask(absentCustomerId)];
    if (there.status !== 200) wrong.push(`${nameOf(route)}: ${there.status} ${there.problem?.code}`);
    if (absent.status !== 404) wrong.push(`${nameOf(route)} of nobody: ${absent.status}`);
  }
  expect(wrong).toEqual([]);
});

test("what machines read holds no name and no address", async () => {
  const { portal, cast, keys } = await openMachine();
  const { body } = await askMachine(portal, `/api/v1/customers/${cast.mary.customerId}/value`, {
    key: keys["value:read"],
  });
  expect(JSON.stringify(body)).not.toMatch(/Mary|Sample|example\.com/);
});

test("other methods, other paths and unknown ids are answered with a problem", async () => {
  const { portal, keys } = await openMachine();
  const key = keys["mentions:write"];
  const wrongMethod = await askMachine(portal, "/api/v1/mentions", { key });
  expect([wrongMethod.status, wrongMethod.headers.get("allow")]).toEqual([405, "POST"]);
  expect((await askMachine(portal, "/api/v1/nothing", { key })).status).toBe(404);
  expect((await askMachine(portal, "/api/v1/nothing", { key, said: {} })).status).toBe(404);
  const told = await askMachine(portal, `/api/v1/customers/${absentCustomerId}/value`, { key, said: {} });
  expect([told.status, told.problem?.code]).toEqual([405, "api_method"]);
  const odd = await askMachine(portal, "/api/v1/customers/%00/value", { key: keys["value:read"] });
  expect([odd.status, odd.problem?.code]).toEqual([400, "invalid_input"]);
});
