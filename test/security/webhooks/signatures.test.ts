import Stripe from "stripe";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { startPortal } from "../../world/start-portal.ts";
import { stripeSecretKey, stripeWebhookSecret } from "../../world/start-providers.ts";

const stripe = new Stripe(stripeSecretKey);
const nowS = () => Math.floor(Date.now() / 1000);

/** An event in Stripe's own spelling: two spaces of indent, so that a body written anew is another body. */
function eventBody(changes: { id?: string; livemode?: boolean; api_version?: string } = {}): string {
  const event = {
    id: "evt_1",
    object: "event",
    api_version: Stripe.API_VERSION,
    created: nowS(),
    livemode: false,
    type: "charge.succeeded",
    data: { object: { id: "ch_1", object: "charge", payment_intent: "pi_1" } },
    ...changes,
  };
  return JSON.stringify(event, null, 2);
}

const sign = (payload: string, timestamp = nowS(), secret = stripeWebhookSecret): string =>
  stripe.webhooks.generateTestHeaderString({ payload, timestamp, secret });

async function openPortal(settings: Record<string, string> = {}) {
  const world = await createWorld();
  const portal = await startPortal(world, { settings });
  const deliver = (body: string, signature?: string) =>
    fetch(`${portal.url}/webhooks/stripe`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(signature !== undefined && { "stripe-signature": signature }),
      },
      body,
    });
  const storedCounts = async () => {
    const [jobs] = await world.database.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM jobs.job`;
    const events = await world.database.providerEvent.count();
    return { events, payloads: await world.database.providerEventPayload.count(), jobs: Number(jobs?.count) };
  };
  return { deliver, storedCounts };
}

const body = eventBody();
const refused: [what: string, body: string, signature: () => string | undefined][] = [
  ["without a signature", body, () => undefined],
  ["with an empty signature", body, () => ""],
  ["with words for a signature", body, () => "let me in"],
  ["whose body was changed", body.replace("ch_1", "ch_2"), () => sign(body)],
  ["whose body was written anew", JSON.stringify(JSON.parse(body)), () => sign(body)],
  ["with a space more at the end", `${body} `, () => sign(body)],
  ["with a byte order mark in front", `\uFEFF${body} `, () => sign(body)],
  ["signed 301 seconds ago", body, () => sign(body, nowS() - 301)],
  ["signed in two minutes", body, () => sign(body, nowS() + 120)],
  ["signed in a year", body, () => sign(body, nowS() + 31_536_000)],
  ["signed with another secret", body, () => sign(body, nowS(), "whsec_other")],
  ["signed with a part of the secret", body, () => sign(body, nowS(), "whsec_")],
  ["signed with nothing but a space", body, () => sign(body, nowS(), " ")],
  [
    "with a time the signature is not for",
    body,
    () => sign(body, nowS() - 10).replace(/t=\d+/, `t=${nowS()}`),
  ],
  ["with a second time in front", body, () => `t=${nowS()},${sign(body, nowS() + 600)}`],
  ["with a second time behind", body, () => `${sign(body, nowS() + 600)},t=${nowS()}`],
  ["under the test scheme only", body, () => sign(body).replace("v1=", "v0=")],
  [
    "of the live mode with a test key",
    eventBody({ livemode: true }),
    () => sign(eventBody({ livemode: true })),
  ],
  ["that is signed and no JSON", "{", () => sign("{")],
  ["that is signed and nothing", "", () => sign("")],
];

test("a delivery that is not surely Stripe's, now and in our mode, is a 400 and leaves nothing", async () => {
  const { deliver, storedCounts } = await openPortal();
  const taken: string[] = [];
  for (const [what, text, signature] of refused) {
    const answer = await deliver(text, signature());
    const said = `${answer.status} ${await answer.text()}`;
    if (said !== '400 {"error":"webhook_signature"}') taken.push(`${what}: ${said}`);
  }
  expect(taken).toEqual([]);
  expect(await storedCounts()).toEqual({ events: 0, payloads: 0, jobs: 0 });
});

test("a valid delivery is stored once with one job, however often and how many at once it comes", async () => {
  const { deliver, storedCounts } = await openPortal();
  const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(body, sign(body))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await deliver(body, sign(body, nowS() - 290))).status).toBe(200);
  expect(await storedCounts()).toEqual({ events: 1, payloads: 1, jobs: 1 });
  const other = eventBody({ id: "evt_2" });
  expect((await deliver(other, sign(other))).status).toBe(200);
  expect(await storedCounts()).toEqual({ events: 2, payloads: 2, jobs: 2 });
});

test("each of several endpoints signs with its own secret, and no other secret counts", async () => {
  const { deliver, storedCounts } = await openPortal({
    STRIPE_WEBHOOK_SECRET: "whsec_account, whsec_connect",
  });
  for (const [id, secret] of Object.entries({ evt_1: "whsec_account", evt_2: "whsec_connect" })) {
    const text = eventBody({ id });
    expect((await deliver(text, sign(text, nowS(), secret))).status).toBe(200);
  }
  for (const secret of ["whsec_other", "whsec_account, whsec_connect", ""]) {
    const text = eventBody({ id: "evt_3" });
    expect((await deliver(text, sign(text, nowS(), secret || " "))).status).toBe(400);
  }
  expect(await storedCounts()).toEqual({ events: 2, payloads: 2, jobs: 2 });
});

test("an endpoint that speaks another version of the API is answered, and its events wait for a person", async () => {
  const { deliver, storedCounts } = await openPortal();
  const text = eventBody({ id: "evt_old", api_version: "2019-02-19" });
  expect((await deliver(text, sign(text))).status).toBe(200);
  expect(await storedCounts()).toMatchObject({ events: 1, payloads: 1 });
});

test("an empty webhook secret stops the boot instead of trusting everybody", async () => {
  const world = await createWorld();
  for (const secret of ["", "whsec_", " ", "whsec_1,", "whsec_1, whsec_", "whsec_1,other"])
    await expect(startPortal(world, { settings: { STRIPE_WEBHOOK_SECRET: secret } })).rejects.toThrow(
      "STRIPE_WEBHOOK_SECRET",
    );
});
