import { createMember, createProduct, createReview } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { signIn } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";

const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** What must not count, each as the browser or the machine announces itself. */
const unread: Record<string, Record<string, string>> = {
  "what a browser fetches ahead": { "user-agent": browser, "sec-purpose": "prefetch;prerender" },
  "what an older one does": { "user-agent": browser, purpose: "prefetch" },
  "a search engine": {
    "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  },
  "a script": { "user-agent": "curl/8.5.0" },
};

async function openWall() {
  const world = await createWorld();
  const { customerId } = await createMember(world.database, { email: "mary@example.com" });
  await createMember(world.database, { email: "otto@example.com" });
  const { productId } = await createProduct(world.database);
  await createReview(world.database, { customerId, productId });
  const portal = await startPortal(world);
  const cookie = await signIn(portal, "otto@example.com");
  const read = async (headers: Record<string, string>, procedure = "reviewWall.list", input: object = {}) => {
    const query = encodeURIComponent(JSON.stringify(input));
    const answer = await fetch(`${portal.url}/trpc/${procedure}?input=${query}`, {
      headers: { ...headers, cookie, origin: portal.origin },
    });
    expect(answer.status).toBe(200);
  };
  return { ...world, read };
}

test("what is fetched ahead, and what machines fetch, leaves no read and no touch", async () => {
  const { read, database } = await openWall();
  const count = async () => [await database.reviewRead.count(), await database.touch.count()];
  const left: Record<string, number[]> = {};
  for (const [who, headers] of Object.entries(unread)) {
    await read(headers, "reviewWall.list", { visitor: null });
    left[who] = await count();
  }
  expect(Object.values(left)).toEqual(Object.keys(unread).map(() => [0, 0]));
  await read({ "user-agent": browser }, "reviewWall.list", { visitor: null });
  expect(await count()).toEqual([1, 1]);
});

test("a wall inside somebody else's page counts nobody, also not a member who is signed in", async () => {
  const { read, database } = await openWall();
  await read({ "user-agent": browser }, "reviewWall.embedded");
  expect([await database.reviewRead.count(), await database.touch.count()]).toEqual([0, 0]);
});
