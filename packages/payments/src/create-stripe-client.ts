import Stripe from "stripe";
import type { StripeSettings } from "./environment.ts";

/** The official SDK on the address the settings name. */
export function createStripeClient({ STRIPE_SECRET_KEY, STRIPE_API_URL }: StripeSettings): Stripe {
  if (!STRIPE_API_URL) return new Stripe(STRIPE_SECRET_KEY, { telemetry: false, timeout: 20_000 });
  const url = new URL(STRIPE_API_URL);
  const protocol = url.protocol === "https:" ? "https" : "http";
  return new Stripe(STRIPE_SECRET_KEY, {
    host: url.hostname,
    port: url.port || (protocol === "https" ? 443 : 80),
    protocol,
    telemetry: false,
    timeout: 20_000,
  });
}
