import type { PaymentTruth } from "@worth/domain";
import type Stripe from "stripe";
import { toMinorUnits } from "../to-minor-units.ts";
import { countryOfCharge } from "./countries.ts";
import { isMissing } from "./is-missing.ts";
import { linesOfPart, productKey, taxOfPart } from "./invoice-share.ts";
import { listPaidParts } from "./list-paid-parts.ts";
import { readTraits, type Hash } from "./read-traits.ts";
import { expanded } from "./references.ts";

/**
 * One payment as Stripe has it now; undefined while nothing of it was captured or its invoice is still open, and when
 * there is no such payment.
 */
export async function readPayment(
  stripe: Stripe,
  paymentKey: string,
  hash: Hash,
): Promise<PaymentTruth | undefined> {
  const charge = await findCharge(stripe, paymentKey);
  if (!charge?.captured || charge.amount_captured === 0) return undefined;
  const parts = await listPaidParts(stripe, paymentKey);
  if (!parts) return undefined;
  const taxMinor = parts.reduce((sum, part) => sum + taxOfPart(part), 0);
  const own = (amount: number): number => toMinorUnits(amount, charge.currency);
  const [capturedMinor, ownTaxMinor] = [
    own(charge.amount_captured),
    own(Math.min(taxMinor, charge.amount_captured)),
  ];
  return {
    paymentKey,
    customer: buyerOf(paymentKey, charge),
    country: countryOfCharge(charge),
    currency: charge.currency.toUpperCase(),
    capturedMinor,
    taxMinor: ownTaxMinor,
    refundedMinor: own(charge.amount_refunded),
    disputedMinor: own(await readDisputed(stripe, charge)),
    occurredAt: new Date(charge.created * 1000),
    traits: readTraits(charge, hash),
    lines:
      parts.length > 0
        ? linesOfPart(
            parts.flatMap(({ lines }) => lines),
            capturedMinor - ownTaxMinor,
          )
        : lineOf(charge, capturedMinor),
  };
}

/** The charge that took the money, of a PaymentIntent or made without one, as older integrations do. */
async function findCharge(stripe: Stripe, paymentKey: string): Promise<Stripe.Charge | undefined> {
  try {
    if (!paymentKey.startsWith("pi_"))
      return await stripe.charges.retrieve(paymentKey, { expand: ["customer"] });
    const intent = await stripe.paymentIntents.retrieve(paymentKey, {
      expand: ["latest_charge", "latest_charge.customer"],
    });
    return expanded(intent.latest_charge);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A dispute counts while its money is away; an inquiry moves none. */
async function readDisputed(stripe: Stripe, charge: Stripe.Charge): Promise<number> {
  if (!charge.disputed) return 0;
  const { data } = await stripe.disputes.list({ charge: charge.id });
  return data.reduce((sum, { amount, balance_transactions: moves }) => {
    const isAway = moves.reduce((balance, move) => balance + move.amount, 0) < 0;
    return isAway ? sum + amount : sum;
  }, 0);
}

function buyerOf(paymentKey: string, charge: Stripe.Charge): PaymentTruth["customer"] {
  const customer = expanded<Stripe.Customer | Stripe.DeletedCustomer>(charge.customer);
  const known = customer && !customer.deleted ? customer : undefined;
  return {
    // Somebody who paid as a guest is a customer of this one payment until they are recognised.
    providerId: customer?.id ?? `guest:${paymentKey}`,
    email: known?.email ?? charge.billing_details.email ?? charge.receipt_email,
    name: known?.name ?? charge.billing_details.name,
  };
}

function lineOf(charge: Stripe.Charge, amountMinor: number): PaymentTruth["lines"] {
  const productRef = charge.metadata[productKey];
  if (!productRef) return [];
  return [{ productRef, productName: charge.description ?? productRef, amountMinor }];
}
