import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { startAdmin } from "../../world/start-admin.ts";
import { startPortal } from "../../world/start-portal.ts";
import { sendRaw, type RawAnswer } from "./send-raw.ts";

const always: Record<string, RegExp> = {
  "content-security-policy":
    /^default-src 'none'; script-src 'nonce-[\w-]{22}' 'strict-dynamic'; .*form-action 'self'; base-uri 'none'; frame-ancestors 'none'/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
};

function createAssets(): string {
  const folder = mkdtempSync(join(tmpdir(), "worth-assets-"));
  writeFileSync(join(folder, "app.js"), "1;");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A page for each way a request can end. */
const renderPage = async (request: Request) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/breaks") throw new Error("a bug");
  return new Response("a page", { status: pathname === "/" ? 200 : 404 });
};

const own = "host: localhost\r\nconnection: close\r\n";
const requests: [expected: number, text: string][] = [
  [200, `GET / HTTP/1.1\r\n${own}\r\n`],
  [200, `HEAD / HTTP/1.1\r\n${own}\r\n`],
  [200, `GET /app.js HTTP/1.1\r\n${own}\r\n`],
  [503, `GET /healthz HTTP/1.1\r\n${own}\r\n`],
  [200, `GET /trpc/programme.get HTTP/1.1\r\n${own}\r\n`],
  [404, `GET /nothing HTTP/1.1\r\n${own}\r\n`],
  [404, `GET /trpc/nothing HTTP/1.1\r\n${own}\r\n`],
  [404, `GET /%E0%A4%A HTTP/1.1\r\n${own}\r\n`],
  [404, `GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\n${own}\r\n`],
  [500, `GET /breaks HTTP/1.1\r\n${own}\r\n`],
  [403, `POST / HTTP/1.1\r\n${own}origin: https://evil.example\r\ncontent-length: 0\r\n\r\n`],
  [403, `POST /app.js HTTP/1.1\r\n${own}origin: https://evil.example\r\ncontent-length: 0\r\n\r\n`],
  [405, `DELETE / HTTP/1.1\r\n${own}\r\n`],
  [405, `TRACE / HTTP/1.1\r\n${own}\r\n`],
  [413, `POST / HTTP/1.1\r\n${own}origin: http://localhost:3000\r\ncontent-length: 9999999\r\n\r\n`],
  [
    411,
    `POST / HTTP/1.1\r\n${own}origin: http://localhost:3000\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  [400, `GET / HTTP/1.1\r\nhost: not a host/@\r\nconnection: close\r\n\r\n`],
  [400, `GET / HTTP/1.1\r\nhost: localhost\r\nbroken header line\r\n\r\n`],
  [431, `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${"a".repeat(20_000)}\r\n\r\n`],
];

const missing = ({ headers }: RawAnswer) =>
  Object.entries(always).flatMap(([name, value]) => (value.test(headers[name] ?? "") ? [] : [name]));

test("every answer of the portal carries the security headers, errors and assets included", async () => {
  const world = await createWorld();
  const portal = await startPortal(world, { renderPage, assetsDirectory: createAssets() });
  const wrong: string[] = [];
  const nonces = new Set<string>();
  const webhook: (typeof requests)[number] = [
    400,
    `POST /webhooks/stripe HTTP/1.1\r\n${own}content-length: 2\r\n\r\n{}`,
  ];
  for (const [status, text] of [...requests, webhook]) {
    const answer = await sendRaw(portal.url, text);
    const line = text.split(" HTTP", 1)[0];
    if (answer.status !== status) wrong.push(`${line}: ${answer.status}, not ${status}`);
    for (const name of missing(answer)) wrong.push(`${line} (${status}) without ${name}`);
    nonces.add(/nonce-([\w-]+)/.exec(answer.headers["content-security-policy"] ?? "")?.[1] ?? line ?? "");
  }
  expect(wrong).toEqual([]);
  expect(nonces.size).toBe(requests.length + 1);
});

test("the admin's answers carry them too, and https adds strict transport security", async () => {
  const world = await createWorld();
  const admin = await startAdmin(world, { renderPage, settings: { ADMIN_URL: "https://admin.example" } });
  for (const path of ["/", "/nothing", "/healthz", "/trpc/staff.list"]) {
    const answer = await sendRaw(admin.url, `GET ${path} HTTP/1.1\r\n${own}\r\n`);
    expect(missing(answer)).toEqual([]);
    expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
    expect(answer.headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  }
});

test("only hashed assets may be kept by caches; everything else must be asked for again", async () => {
  const world = await createWorld();
  const portal = await startPortal(world, { renderPage, assetsDirectory: createAssets() });
  const cacheControl = async (path: string) => (await fetch(portal.url + path)).headers.get("cache-control");
  expect(await cacheControl("/app.js")).toContain("immutable");
  for (const path of ["/", "/nothing", "/healthz", "/trpc/programme.get", "/trpc/nothing", "/breaks"])
    expect([path, await cacheControl(path)]).toEqual([path, "no-store"]);
});
