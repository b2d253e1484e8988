import { z } from "zod";

/**
 * The adapter's piece of the environment. A key without a webhook secret would leave events unchecked, so half a
 * configuration stops the boot.
 */
export const stripeEnvironment = z.object({
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\S+$/, "must be a secret or restricted key of Stripe"),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/, "must be the signing secret of the webhook endpoint"),
  /** Another base address than Stripe's own: a stand-in. */
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type StripeSettings = z.infer<typeof stripeEnvironment>;

/** Whether a key moves real money; the other mode's objects and events are not to be seen with it. */
export const isLiveKey = (key: string): boolean => key.includes("_live_");
