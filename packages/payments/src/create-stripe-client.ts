import Stripe from "stripe";
import type { StripeSettings } from "./environment.ts";
import { limitRequests, type TakeTurn } from "./limit-requests.ts";

/** How long one request may take, and how often the SDK repeats one that failed. */
export type StripePatience = { timeoutMs: number; repeats: number };

/** The official SDK on the address the settings name; no request leaves before its turn. */
export function createStripeClient(
  { STRIPE_SECRET_KEY, STRIPE_API_URL }: StripeSettings,
  { timeoutMs, repeats }: StripePatience,
  takeTurn: TakeTurn,
): Stripe {
  const httpClient = limitRequests(takeTurn);
  const options = { telemetry: false, timeout: timeoutMs, maxNetworkRetries: repeats, httpClient };
  if (!STRIPE_API_URL) return new Stripe(STRIPE_SECRET_KEY, options);
  const url = new URL(STRIPE_API_URL);
  const protocol = url.protocol === "https:" ? "https" : "http";
  return new Stripe(STRIPE_SECRET_KEY, {
    host: url.hostname,
    port: url.port || (protocol === "https" ? 443 : 80),
    protocol,
    ...options,
  });
}
