import type { PaymentTruth } from "@worth/domain";
import type Stripe from "stripe";

/** Turns a text into one nobody can read back, the same for the same text. */
export type Hash = (text: string) => string;

/**
 * What a charge was paid with and where it was sent, as hashes: the provider's fingerprint of the card or account, and
 * the address without spelling that differs between two parcels.
 */
export function readTraits(charge: Stripe.Charge, hash: Hash): PaymentTruth["traits"] {
  const fingerprint = fingerprintOf(charge.payment_method_details);
  const address = addressOf(charge.shipping?.address);
  return [
    ...(fingerprint ? [{ kind: "payment_fingerprint" as const, hash: hash(`payment:${fingerprint}`) }] : []),
    ...(address ? [{ kind: "shipping_address" as const, hash: hash(`address:${address}`) }] : []),
  ];
}

function fingerprintOf(details: Stripe.Charge.PaymentMethodDetails | null): string | null | undefined {
  return (
    details?.card?.fingerprint ??
    details?.sepa_debit?.fingerprint ??
    details?.us_bank_account?.fingerprint ??
    details?.bacs_debit?.fingerprint ??
    details?.au_becs_debit?.fingerprint
  );
}

/** Street, postal code and country as letters and digits; without street or code it says too little. */
function addressOf(address: Stripe.Address | null | undefined): string | null {
  if (!address?.line1 || !address.postal_code) return null;
  const { line1, line2, postal_code: postalCode, country } = address;
  return [line1, line2, postalCode, country]
    .map((part) => (part ?? "").toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""))
    .join("|");
}
