import Stripe from "stripe";
import { type Attempt, postSigned } from "../../webhooks/attempt.ts";
import type { WireEvent } from "../world/kinds.ts";

export type Endpoint = { url: string; secret: string };

/** Signs and posts one event as Stripe does. The signature tells the time of sending, whatever clock the fake plays. */
export const sendEvent = async (
  { url, secret }: Endpoint,
  event: WireEvent,
  signal: AbortSignal,
): Promise<Attempt> => {
  const body = JSON.stringify(event, null, 2);
  const signature = await Stripe.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret,
    timestamp: Math.floor(Date.now() / 1000),
  });
  const headers = {
    "stripe-signature": signature,
    "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
  };
  return postSigned({ url, headers, body }, signal);
};
