import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { signIn } from "../../world/sign-in.ts";
import { startAdmin } from "../../world/start-admin.ts";
import { startPortal } from "../../world/start-portal.ts";
import { createCast } from "../cast.ts";
import { sendRaw } from "./send-raw.ts";

/** Half of what somebody held up would wait, and enough for a machine that is busy with other tests. */
const quickMs = 2_500;

async function open() {
  const world = await createWorld();
  const cast = await createCast(world);
  const portal = await startPortal(world);
  const cookie = await signIn(portal, cast.mary.email);
  const post = (path: string, body: string) =>
    fetch(`${portal.url}${path}`, {
      method: "POST",
      headers: { cookie, origin: portal.origin, "content-type": "application/json" },
      body,
    });
  const healthMs = async () => {
    const started = performance.now();
    await (await fetch(`${portal.url}/healthz`)).text();
    return performance.now() - started;
  };
  return { portal, post, healthMs };
}

test("a body of 10 MB is refused before it is read, whatever path it is for", async () => {
  const { portal, healthMs } = await open();
  for (const path of ["/trpc/profile.update", "/join", "/webhooks/stripe"]) {
    const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\norigin: ${portal.origin}\r\ncontent-length: 10485760\r\n\r\n`;
    const answer = await sendRaw(portal.url, head + " ".repeat(64 * 1024));
    expect([path, answer.status]).toEqual([path, 413]);
    expect(answer.tookMs).toBeLessThan(quickMs);
  }
  expect(await healthMs()).toBeLessThan(quickMs);
});

test("a file is taken from staff only: nobody else's is read", async () => {
  const world = await createWorld();
  const { staff } = await createCast(world);
  const reached: string[] = [];
  const renderPage = async (request: Request) => {
    reached.push(request.headers.get("cookie") ?? "nobody");
    await request.arrayBuffer();
    return new Response("a page", { headers: { connection: "close" } });
  };
  const admin = await startAdmin(world, { renderPage });
  const cookie = await signIn(admin, staff.manager.email);
  const head = `POST /import HTTP/1.1\r\nhost: localhost\r\norigin: ${admin.origin}\r\ncontent-length: 5000000\r\n`;
  const refused = await sendRaw(admin.url, `${head}\r\nfile`);
  expect([refused.status, refused.tookMs < quickMs]).toEqual([401, true]);
  const body = " ".repeat(5_000_000);
  expect((await sendRaw(admin.url, `${head}cookie: ${cookie}\r\n\r\n${body}`)).status).toBe(200);
  expect(reached).toEqual([cookie]);
});

test("JSON a thousand or a hundred thousand levels deep is refused", async () => {
  const { post, healthMs } = await open();
  for (const depth of [1_000, 100_000]) {
    const nested = `{"displayName":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    const started = performance.now();
    expect((await post("/trpc/profile.update", nested)).status).toBe(400);
    expect(performance.now() - started).toBeLessThan(quickMs);
  }
  expect(await healthMs()).toBeLessThan(quickMs);
});

test("a batch of a thousand calls is refused whole", async () => {
  const { portal, post } = await open();
  const paths = Array.from({ length: 1_000 }, () => "profile.get").join(",");
  const inputs = JSON.stringify(Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [index, {}])));
  for (const answer of [
    await post(`/trpc/${paths}?batch=1`, inputs),
    await fetch(`${portal.url}/trpc/${paths}?batch=1`),
  ]) {
    expect(answer.status).toBe(400);
    expect((await answer.text()).length).toBeLessThan(1_000);
  }
});

test("what is not JSON, or not said to be, is the caller's mistake and no failure of ours", async () => {
  const { portal, post } = await open();
  expect((await post("/trpc/profile.update", "{")).status).toBe(400);
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/xml",
  ]) {
    const headers = { origin: portal.origin, "content-type": type };
    const { status } = await fetch(`${portal.url}/trpc/profile.update`, {
      method: "POST",
      headers,
      body: "a=b",
    });
    expect([type, status < 500]).toEqual([type, true]);
  }
});

test("clients that never finish hold nobody up, and are hung up on", async () => {
  const { portal, healthMs } = await open();
  const { hostname, port } = new URL(portal.url);
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  const trickle = async (text: string) => {
    const socket = connect(Number(port), hostname).on("error", () => {});
    sockets.push(socket);
    await once(socket, "connect");
    socket.write(text);
    return socket;
  };
  const body = `POST /trpc/profile.update HTTP/1.1\r\nhost: localhost\r\norigin: ${portal.origin}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`;
  await Promise.all(Array.from({ length: 100 }, () => trickle(body)));
  const slowHead = await trickle("GET / HTTP/1.1\r\nhost: loc");
  const started = performance.now();
  expect(await healthMs()).toBeLessThan(quickMs);
  await once(slowHead.resume(), "close");
  const afterMs = performance.now() - started;
  expect(afterMs).toBeLessThan(10_000);
});
