import { adminRouter, portalRouter } from "@worth/api";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { readState } from "../../world/read-database.ts";
import { startAdmin } from "../../world/start-admin.ts";
import { startPortal } from "../../world/start-portal.ts";
import { adminRows } from "./admin-rows.ts";
import { listProcedures } from "./list-procedures.ts";
import { openScene } from "./open-scene.ts";
import { portalRows } from "./portal-rows.ts";

const apps = [
  { app: "portal", router: portalRouter, rows: portalRows, caller: "member" },
  { app: "admin", router: adminRouter, rows: adminRows, caller: "owner" },
] as const;

const foreignOrigins = [
  null,
  "null",
  "https://evil.example",
  "http://localhost:3999",
  "https://localhost:3000",
  "http://localhost.evil.example:3000",
  "http://evil.example:3000",
  "http://localhost:3000@evil.example",
  "http://localhost:3000.evil.example",
  "not a url",
];

test.each(apps)(
  "no write of the $app happens by GET or HEAD, or for a page of somebody else's",
  async ({ app, router, rows, caller }) => {
    const world = await createWorld();
    const { [app]: edge, cookies, sceneOf } = await openScene(world);
    const cookie = cookies[caller] ?? "";
    const before = await readState(world.database);
    const wrong: string[] = [];
    for (const { path } of listProcedures(router).filter(({ kind }) => kind === "mutation")) {
      const input = rows[path]?.input?.(sceneOf(caller));
      const byGet = await callProcedure(edge, path, { kind: "query", input, cookie });
      if (byGet.status !== 404) wrong.push(`GET ${path}: ${byGet.status}`);
      const query = `input=${encodeURIComponent(JSON.stringify(input))}`;
      await fetch(`${edge.url}/trpc/${path}?${query}`, { method: "HEAD", headers: { cookie } });
      await fetch(`${edge.url}/trpc/${path}?${query}`, {
        headers: { cookie, "x-http-method-override": "POST" },
      });
      for (const origin of foreignOrigins) {
        const { status } = await callProcedure(edge, path, { kind: "mutation", input, cookie, origin });
        if (status !== 403) wrong.push(`POST ${path} from ${origin}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await readState(world.database)).toEqual(before);
  },
);

test("a form from a foreign page reaches no page, whatever it says it is", async () => {
  const world = await createWorld();
  const reached: string[] = [];
  const renderPage = async (request: Request) => {
    reached.push(request.url);
    return new Response("a page");
  };
  const edges = [await startPortal(world, { renderPage }), await startAdmin(world, { renderPage })];
  const types = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/json",
  ];
  const paths = [
    "/",
    "/join",
    "/sign-in/confirm",
    "/sign-out.data",
    "/nothing/here",
    "/healthz",
    "/trpc/unknown",
  ];
  const statuses = new Set<number>();
  for (const { url } of edges)
    for (const path of paths)
      for (const type of types)
        for (const origin of foreignOrigins) {
          const headers = { "content-type": type, ...(origin !== null && { origin }) };
          const response = await fetch(`${url}${path}`, { method: "POST", headers, body: "--x--" });
          statuses.add(response.status);
        }
  expect([...statuses]).toEqual([403]);
  expect(reached).toEqual([]);
});

test("a mail program ends a kind of mail by one press, and nothing near its address is open", async () => {
  const portal = await startPortal(await createWorld(), { renderPage: async () => new Response("a page") });
  const post = async (path: string) =>
    (await fetch(`${portal.url}${path}`, { method: "POST", body: "List-Unsubscribe=One-Click" })).status;
  expect(await post("/unsubscribe/abc")).toBe(200);
  for (const near of [
    "/unsubscribe",
    "/unsubscribe/",
    "/unsubscribe/a/b",
    "/unsubscribe/../join",
    "//unsubscribe/a",
  ])
    expect([near, await post(near)]).toEqual([near, 403]);
});

test("only the webhook's exact path is open to machines, and only at the portal", async () => {
  const world = await createWorld();
  const [portal, admin] = [await startPortal(world), await startAdmin(world)];
  const post = async (url: string) => (await fetch(url, { method: "POST", body: "{}" })).status;
  expect(await post(`${portal.url}/webhooks/stripe`)).toBe(400);
  expect(await post(`${portal.url}/webhooks/stripe?a=b`)).toBe(400);
  expect(await post(`${admin.url}/webhooks/stripe`)).toBe(403);
  const near = [
    "stripe/",
    "stripe.data",
    "stripe/x",
    "Stripe",
    "stripe%2F",
    "stripe%00",
    "stripe;a",
    "stripe%2e",
    "/stripe",
    "",
  ];
  for (const end of near) expect([end, await post(`${portal.url}/webhooks/${end}`)]).toEqual([end, 403]);
});
