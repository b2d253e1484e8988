import type { VerifiedEvent } from "@worth/domain";
import Stripe from "stripe";
import { isLiveKey, type StripeSettings } from "./environment.ts";
import { toVerifiedEvent } from "./to-verified-event.ts";

/** Older than this, or dated further ahead than this, and a delivery is refused. */
const toleranceS = 300;
const aheadS = 60;

/**
 * Checks a delivery's signature over the raw body, its age and its mode. The SDK accepts any future date, so that is
 * checked here.
 */
export async function verifyEvent(
  stripe: Stripe,
  { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }: StripeSettings,
  body: string,
  signature: string | null,
  now: Date,
): Promise<VerifiedEvent | undefined> {
  if (!signature || !STRIPE_WEBHOOK_SECRET || isAhead(signature, now)) return undefined;
  const event = await readSignedByAny(stripe, body, signature, STRIPE_WEBHOOK_SECRET.split(/,\s*/), now);
  if (!event || event.livemode !== isLiveKey(STRIPE_SECRET_KEY)) return undefined;
  return toVerifiedEvent(event);
}

async function readSignedByAny(
  stripe: Stripe,
  body: string,
  signature: string,
  secrets: readonly string[],
  now: Date,
) {
  for (const secret of secrets) {
    const event = await readSigned(stripe, body, signature, secret, now);
    if (event) return event;
  }
  return undefined;
}

async function readSigned(stripe: Stripe, body: string, signature: string, secret: string, now: Date) {
  try {
    return await stripe.webhooks.constructEventAsync(
      body,
      signature,
      secret,
      toleranceS,
      undefined,
      now.getTime(),
    );
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
      return undefined;
    throw error;
  }
}

/** The SDK takes the last time a header names, so a header must name one only. */
function isAhead(signature: string, now: Date): boolean {
  const [time, ...others] = signature.matchAll(/(?:^|,)\s*t=([^,]*)/g);
  return others.length > 0 || !(Number(time?.[1]) * 1000 <= now.getTime() + aheadS * 1000);
}
