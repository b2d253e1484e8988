import type { BookedPayment, BookPage, Within } from "@worth/domain";
import type Stripe from "stripe";
import { idOf } from "../reading/references.ts";
import { toMinorUnits } from "../to-minor-units.ts";
import { pageOf, toBookPage } from "./book-page.ts";

/** Payments taken, newest first. */
export async function listPayments(
  stripe: Stripe,
  within: Within,
  after: string | null,
): Promise<BookPage<string>> {
  const page = await stripe.charges.list(pageOf(within, after));
  return toBookPage(page, (charge) =>
    charge.captured && charge.status === "succeeded" ? [keyOf(charge)] : [],
  );
}

const keyOf = (charge: Stripe.Charge): string => idOf(charge.payment_intent) ?? charge.id;

/** Every movement of the balance that is of a payment, with what it is of. */
export async function listMovedPayments(
  stripe: Stripe,
  within: Within,
  after: string | null,
): Promise<BookPage<BookedPayment>> {
  const page = await stripe.balanceTransactions.list({ ...pageOf(within, after), expand: ["data.source"] });
  return toBookPage(page, ({ source }) => {
    if (source === null || typeof source === "string") return [];
    if (source.object === "charge") return [bookedOf(source)];
    if (source.object !== "refund" && source.object !== "dispute") return [];
    const paymentKey = idOf(source.payment_intent) ?? idOf(source.charge);
    return paymentKey === undefined ? [] : [{ paymentKey, told: null }];
  });
}

function bookedOf(charge: Stripe.Charge): BookedPayment {
  const own = (amount: number): number => toMinorUnits(amount, charge.currency);
  return {
    paymentKey: keyOf(charge),
    told: {
      takenAt: new Date(charge.created * 1000),
      currency: charge.currency.toUpperCase(),
      capturedMinor: own(charge.amount_captured),
      refundedMinor: own(charge.amount_refunded),
      isDisputed: charge.disputed,
      isNameless: charge.customer === null && Object.keys(charge.metadata).length === 0,
    },
  };
}

/** A payment made by hand in the dashboard, or by a program that says nothing of what it is for. */
export async function isUnexplained(stripe: Stripe, paymentKey: string): Promise<boolean> {
  if (!paymentKey.startsWith("pi_")) return true;
  const payment = { type: "payment_intent", payment_intent: paymentKey } as const;
  const invoices = await stripe.invoicePayments.list({ payment, limit: 1 });
  if (invoices.data.length > 0) return false;
  const sessions = await stripe.checkout.sessions.list({ payment_intent: paymentKey, limit: 1 });
  return sessions.data.length === 0;
}
