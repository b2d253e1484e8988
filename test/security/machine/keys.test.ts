import { createLog } from "@worth/api";
import { listApiKeys, revokeApiKey } from "@worth/domain";
import { expect, test } from "vitest";
import { askMachine, makeKey } from "../../world/ask-machine.ts";
import { createWorld } from "../../world/create-world.ts";
import { readDatabase } from "../../world/read-database.ts";
import { startPortal } from "../../world/start-portal.ts";
import { absentCustomerId } from "./machine-rows.ts";

const path = `/api/v1/customers/${absentCustomerId}/value`;

test("a key is kept as a hash alone, and neither the log nor a list has it", async () => {
  const world = await createWorld();
  const lines: string[] = [];
  const log = createLog("debug", "portal", { write: (line) => void lines.push(line) });
  const portal = await startPortal(world, { log });
  const { key, staff } = await makeKey(world, ["value:read"]);
  expect(key).toMatch(/^worth_[a-z0-9]{10}_[\w-]{43}$/);
  const secret = key.slice(-43);
  await askMachine(portal, path, { key });
  await askMachine(portal, `${path}?key=${key}`, { key: `${key}x` });
  await world.database.$executeRaw`ALTER TABLE product RENAME TO product_gone`;
  const broken = await makeKey(world, ["tickets:write"]);
  const said = { customer: { id: absentCustomerId }, product: { externalRef: key } };
  await askMachine(portal, "/api/v1/tickets", { key: broken.key, said });
  const rows = JSON.stringify(await readDatabase(world.database));
  const list = JSON.stringify(await listApiKeys(world.deps, staff, { page: 1 }));
  for (const text of [rows, list, lines.join("")]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(broken.key.slice(-43));
  }
  expect(lines.join("")).toContain("/api");
  expect(list).toContain(key.slice(0, -44));
});

test("a revoked key is refused from the next request on, and who made, used and ended it is known", async () => {
  const world = await createWorld();
  const portal = await startPortal(world);
  const { apiKeyId, key, staff } = await makeKey(world, ["value:read"], "CRM");
  expect((await askMachine(portal, path, { key })).status).toBe(404);
  const today = new Date().toISOString().slice(0, 10);
  const before = await listApiKeys(world.deps, staff, { page: 1 });
  expect(before.rows).toMatchObject([{ name: "CRM", madeBy: "Robin Example", revoked: null }]);
  expect(before.rows[0]?.lastUsedOn).toBe(today);
  await revokeApiKey(world.deps, staff, { apiKeyId });
  expect((await askMachine(portal, path, { key })).problem?.code).toBe("api_key_refused");
  await expect(revokeApiKey(world.deps, staff, { apiKeyId })).rejects.toMatchObject({ code: "already_done" });
  const { rows } = await listApiKeys(world.deps, staff, { page: 1 });
  expect(rows[0]?.revoked?.by).toBe("Robin Example");
  const audit = await world.database.auditEntry.findMany({
    where: { subjectId: apiKeyId },
    orderBy: { recordedAt: "asc" },
  });
  expect(audit.map(({ action }) => action)).toEqual(["api_key.create", "api_key.revoke"]);
});

test("a key may ask so often a minute over all processes, and then learns how long to wait", async () => {
  const world = await createWorld();
  const [one, other] = [await startPortal(world), await startPortal(world)];
  const { apiKeyId, key } = await makeKey(world, ["value:read"]);
  for (let spent = 0; spent < 299; spent += 1) await other.services.limits.spend("requestByKey", apiKeyId);
  expect((await askMachine(one, path, { key })).status).toBe(404);
  const refused = await askMachine(one, path, { key });
  expect([refused.status, refused.problem?.code]).toEqual([429, "too_many_requests"]);
  const waitSeconds = Number(refused.headers.get("retry-after"));
  expect(waitSeconds).toBeGreaterThan(0);
  expect(waitSeconds).toBeLessThanOrEqual(60);
  const { key: spare } = await makeKey(world, ["value:read"]);
  expect((await askMachine(one, path, { key: spare })).status).toBe(404);
});

test("who tries keys is stopped, while a good key from the same address goes on", async () => {
  const world = await createWorld();
  const portal = await startPortal(world);
  const { key } = await makeKey(world, ["value:read"]);
  const tries = [];
  for (let tried = 0; tried < 31; tried += 1)
    tries.push((await askMachine(portal, path, { key: `${key}${tried}` })).status);
  expect(tries.slice(0, 30).every((status) => status === 401)).toBe(true);
  expect(tries.at(-1)).toBe(429);
  expect((await askMachine(portal, path, { key })).status).toBe(404);
});
