import { z } from "zod";

/**
 * The adapter's piece of the environment. A key without a webhook secret would leave events unchecked, so half a
 * configuration stops the boot.
 */
export const stripeEnvironment = z.object({
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\S+$/, "must be a secret or restricted key of Stripe"),
  /** Several endpoints lead here, each with its own secret: of the account, and of the accounts connected to it. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[^\s,]+(,\s*whsec_[^\s,]+)*$/,
      "must be the signing secret of the webhook endpoint, or those of several with commas in between",
    ),
  /** Another base address than Stripe's own: a stand-in. */
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type StripeSettings = z.infer<typeof stripeEnvironment>;

/** Whether a key moves real money; the other mode's objects and events are not to be seen with it. */
export const isLiveKey = (key: string): boolean => key.includes("_live_");

/**
 * The turns that all requests of one account take together. Stripe takes 100 a second in live mode and 25 in test mode
 * (docs.stripe.com/rate-limits); a fifth is left to whatever else the company does with its account. A stand-in is
 * asked at the pace of live mode.
 */
export const stripeTurns = ({
  STRIPE_SECRET_KEY,
  STRIPE_API_URL,
}: Pick<StripeSettings, "STRIPE_SECRET_KEY" | "STRIPE_API_URL">): { peer: string; perSecond: number } => ({
  peer: "stripe",
  perSecond: STRIPE_API_URL || isLiveKey(STRIPE_SECRET_KEY) ? 80 : 20,
});
