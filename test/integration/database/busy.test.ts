import { createDatabase, readDatabaseRefusal, type Database } from "@worth/db";
import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { signIn } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { stripeSecretKey, stripeWebhookSecret } from "../../world/start-providers.ts";

/** Takes every connection of a pool until the test lets go. */
async function takeAll(database: Database, count: number): Promise<() => Promise<void>> {
  const release = Promise.withResolvers<void>();
  const taken = Array.from({ length: count }, () => Promise.withResolvers<void>());
  const holding = taken.map(({ resolve }) =>
    database.$transaction(
      async (transaction) => {
        await transaction.customer.count();
        resolve();
        await release.promise;
      },
      { timeout: 120_000 },
    ),
  );
  await Promise.all(taken.map(({ promise }) => promise));
  const letGo = async () => {
    release.resolve();
    await Promise.all(holding);
  };
  onTestFinished(letGo);
  return letGo;
}

test("a pool without a free connection is busy, and neither broken nor a conflict", async () => {
  const { url } = await createWorld();
  const database = createDatabase(url, 1);
  const letGo = await takeAll(database, 1);
  const error: unknown = await database
    .$transaction((transaction) => transaction.customer.count(), { maxWait: 200 })
    .catch((caught: unknown) => caught);
  expect(readDatabaseRefusal(error)).toEqual({ kind: "busy" });
  await letGo();
  expect(await database.customer.count()).toBe(0);
  await database.$disconnect();
});

test(
  "whoever finds every connection taken is told to try again: a stranger, a member and the provider's webhook",
  { timeout: 90_000 },
  async () => {
    const world = await createWorld();
    const portal = await startPortal(world);
    const cookie = await signIn(portal, "mary@example.com");
    const letGo = await takeAll(portal.services.deps.database, 10);
    const body = JSON.stringify({ id: "evt_1", type: "charge.succeeded", livemode: false, created: 1 });
    const timestamp = Math.floor(Date.now() / 1000);
    const [procedure, member, webhook] = await Promise.all([
      fetch(`${portal.url}/trpc/programme.get`),
      fetch(`${portal.url}/trpc/programme.get`, { headers: { cookie } }),
      fetch(`${portal.url}/webhooks/stripe`, {
        method: "POST",
        headers: {
          "stripe-signature": new Stripe(stripeSecretKey).webhooks.generateTestHeaderString({
            payload: body,
            timestamp,
            secret: stripeWebhookSecret,
          }),
        },
        body,
      }),
    ]);
    expect([procedure.status, member.status, webhook.status]).toEqual([409, 503, 503]);
    expect(await procedure.text()).toContain('"busy"');
    for (const { headers } of [member, webhook]) expect(headers.get("retry-after")).toBe("5");
    await letGo();
    expect((await fetch(`${portal.url}/trpc/programme.get`)).status).toBe(200);
  },
);
