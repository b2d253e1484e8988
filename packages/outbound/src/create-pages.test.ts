import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createPages } from "./create-pages.ts";
import type { Reach } from "./fetch-page.ts";
import { isPublicAddress } from "./is-public-address.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** A site on this machine, the paths it was asked for, and its port. */
async function startSite(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((message, answer) => {
    asked.push(message.url ?? "");
    listener(message, answer);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { asked, port: (server.address() as AddressInfo).port };
}

const here = { address: "127.0.0.1", family: 4 };
/** As if this machine were on the open internet; every other rule holds. */
const reachOf = (resolve: Reach["resolve"]): Reach => ({
  resolve,
  isAllowed: (address) => address === here.address || isPublicAddress(address),
});

const page =
  (title: string): RequestListener =>
  (_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" }).end(`<title>${title}</title>`);
  };

test("a page is read at the address its name stands for", async () => {
  const { port } = await startSite(page("Boots"));
  const pages = createPages(reachOf(async () => [here]));
  expect(await pages.read(`http://blog.example:${port}/boots?id=1#top`)).toMatchObject({
    kind: "read",
    title: "Boots",
  });
});

test.each([
  "http://127.0.0.1",
  "http://2130706433",
  "http://0x7f.1",
  "http://[::1]",
  "http://[::ffff:127.0.0.1]",
  "http://localhost",
  "http://169.254.169.254/latest/meta-data/",
  "http://10.0.0.1",
])("nobody is asked at %s, however it is spelled", async (url) => {
  const { asked, port } = await startSite(page("inside"));
  const target = new URL(url);
  if (target.hostname !== "169.254.169.254" && target.hostname !== "10.0.0.1") target.port = String(port);
  expect(await createPages().read(target.href)).toEqual({ kind: "unreadable" });
  expect(asked).toEqual([]);
});

test.each([
  "file:///etc/passwd",
  "ftp://blog.example/",
  "gopher://blog.example/",
  "javascript:alert(1)",
  "no address",
])("%s is no page of the web", async (url) => {
  expect(await createPages(reachOf(async () => [here])).read(url)).toEqual({ kind: "unreadable" });
});

test("a name that stands for a private address among public ones is not asked at all", async () => {
  const { asked, port } = await startSite(page("inside"));
  const pages = createPages(reachOf(async () => [here, { address: "10.0.0.1", family: 4 }]));
  expect(await pages.read(`http://both.example:${port}/`)).toEqual({ kind: "unreadable" });
  expect(asked).toEqual([]);
});

test("a redirect to a private address is followed by nobody, wherever it points", async () => {
  for (const location of [
    "http://169.254.169.254/",
    "http://10.0.0.1/",
    "//192.168.0.1/",
    "file:///etc/passwd",
  ]) {
    const { port } = await startSite((_, answer) => {
      answer.writeHead(302, { location }).end();
    });
    const pages = createPages(reachOf(async () => [here]));
    expect(await pages.read(`http://blog.example:${port}/`)).toEqual({ kind: "unreadable" });
  }
});

test("a redirect to another page is followed a few times and no more", async () => {
  const { asked, port } = await startSite((message, answer) => {
    const left = Number(new URL(message.url ?? "", "http://a").searchParams.get("left"));
    if (left === 0) page("There")(message, answer);
    else answer.writeHead(301, { location: `/?left=${left - 1}` }).end();
  });
  const pages = createPages(reachOf(async () => [here]));
  expect(await pages.read(`http://blog.example:${port}/?left=4`)).toMatchObject({ title: "There" });
  expect(await pages.read(`http://blog.example:${port}/?left=5`)).toEqual({ kind: "unreadable" });
  expect(asked).toHaveLength(5 + 5);
});

test("a name that means something else a moment later leads nowhere else", async () => {
  const { port, asked } = await startSite(page("Boots"));
  let count = 0;
  const pages = createPages(
    reachOf(async () => {
      count += 1;
      return count === 1 ? [here] : [{ address: "169.254.169.254", family: 4 }];
    }),
  );
  expect(await pages.read(`http://rebinding.example:${port}/`)).toMatchObject({ kind: "read" });
  expect([count, asked]).toEqual([1, ["/"]]);
  expect(await pages.read(`http://rebinding.example:${port}/`)).toEqual({ kind: "unreadable" });
});

test("a page that never ends is read as far as we care, and something else than a page not at all", async () => {
  const { port } = await startSite((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" });
    answer.write("<title>Long</title>");
    const more = () => {
      while (!answer.destroyed && answer.write("<p>and so on</p>".repeat(1_000)));
      answer.once("drain", more);
    };
    more();
  });
  const pages = createPages(reachOf(async () => [here]));
  expect(await pages.read(`http://long.example:${port}/`)).toMatchObject({ kind: "read", title: "Long" });
  const picture = await startSite((_, answer) => {
    answer.writeHead(200, { "content-type": "image/png" }).end("x");
  });
  expect(await pages.read(`http://picture.example:${picture.port}/`)).toEqual({ kind: "unreadable" });
});

test("a page that is missing, a name nobody has and a server that hangs up are unreadable and no error", async () => {
  const missing = await startSite((_, answer) => {
    answer.writeHead(404, { "content-type": "text/html" }).end("<title>gone</title>");
  });
  const pages = createPages(reachOf(async () => [here]));
  expect(await pages.read(`http://blog.example:${missing.port}/`)).toEqual({ kind: "unreadable" });
  const rude = await startSite((message) => void message.socket.destroy());
  expect(await pages.read(`http://blog.example:${rude.port}/`)).toEqual({ kind: "unreadable" });
  const nobody = createPages(reachOf(() => Promise.reject(new Error("ENOTFOUND"))));
  expect(await nobody.read("http://nobody.example/")).toEqual({ kind: "unreadable" });
});
