import Stripe from "stripe";

/** Signs only; no request leaves with this key. */
const stripe = new Stripe("sk_test_load");

/** Where webhooks go, and what they are signed with. */
export type Endpoint = { url: string; secret: string };

export type Delivered = { eventId: string; status: number; ms: number };

/** Delivers one signed event of its own, as the provider does, and says how it was answered. */
async function deliver({ url, secret }: Endpoint, eventId: string): Promise<Delivered> {
  const timestamp = Math.floor(Date.now() / 1000);
  const payload = JSON.stringify({
    id: eventId,
    object: "event",
    api_version: Stripe.API_VERSION,
    created: timestamp,
    livemode: false,
    type: "charge.succeeded",
    data: { object: { id: `ch_${eventId}`, object: "charge", payment_intent: `pi_${eventId}` } },
  });
  const signature = stripe.webhooks.generateTestHeaderString({ payload, timestamp, secret });
  const startedAt = performance.now();
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": signature },
    body: payload,
  });
  await answer.arrayBuffer();
  return { eventId, status: answer.status, ms: performance.now() - startedAt };
}

/** Sends at a steady pace, whether earlier ones are answered or not, as a provider with a queue does. */
export async function deliverSteadily(
  endpoint: Endpoint,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Delivered[]> {
  const startedAt = performance.now();
  const count = Math.round(perSecond * seconds);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const dueMs = (index * 1000) / perSecond - (performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs)));
      return deliver(endpoint, `evt_steady_${index}`);
    }),
  );
}

/** Sends as fast as so many connections are answered. */
export async function deliverSaturated(
  endpoint: Endpoint,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Delivered[]> {
  const endAt = performance.now() + seconds * 1000;
  const delivered: Delivered[] = [];
  const send = async (connection: number) => {
    for (let index = 0; performance.now() < endAt; index += 1)
      delivered.push(await deliver(endpoint, `evt_full_${connection}_${index}`));
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => send(connection)));
  return delivered;
}

/** The time within which so many percent were answered, in whole milliseconds. */
export function percentile(delivered: readonly Pick<Delivered, "ms">[], percent: number): number {
  const sorted = delivered.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}
