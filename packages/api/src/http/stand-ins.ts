import type { WebEnvironment } from "@worth/contracts";

/** Where the stand-ins of providers without a key can be played; empty in a keyed installation. */
export type StandIns = { stripeUrl: string | null; resendUrl: string | null };

export function standInsOf({ WORTH_STAND_INS, STRIPE_FAKE_URL, RESEND_FAKE_URL }: WebEnvironment): StandIns {
  return {
    stripeUrl: WORTH_STAND_INS.includes("stripe") ? (STRIPE_FAKE_URL ?? null) : null,
    resendUrl: WORTH_STAND_INS.includes("resend") ? (RESEND_FAKE_URL ?? null) : null,
  };
}
