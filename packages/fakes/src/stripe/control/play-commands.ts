import type Stripe from "stripe";
import type { Fields } from "../../http/read-fields.ts";
import { refuse, refuseLack } from "../api/refusal.ts";
import { closeDispute } from "../play/close-dispute.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { createCustomer } from "../play/create-customer.ts";
import { escalateInquiry } from "../play/escalate-inquiry.ts";
import { failRefund } from "../play/fail-refund.ts";
import { openDispute } from "../play/open-dispute.ts";
import { payCharge } from "../play/pay-charge.ts";
import { payInvoice } from "../play/pay-invoice.ts";
import { paySession } from "../play/pay-session.ts";
import { refundCharge } from "../play/refund-charge.ts";
import type { Turn } from "../world/turn.ts";
import type { PlayCommand } from "./play-command.ts";
import { balanceCommands } from "./balance-commands.ts";
import { readAmount, readOptional, readRequired } from "./read-play.ts";

/** The product's id in the shop that sells it travels as this key of the metadata. */
const productKey = "worth_product_id";

const refundReasons: readonly string[] = ["duplicate", "fraudulent", "requested_by_customer"];

const findOrCreateBuyer = (turn: Turn, fields: Fields): string => {
  const known = readOptional(fields, "customer");
  if (known !== undefined) return known;
  return createCustomer(turn, { email: readRequired(fields, "email"), name: readOptional(fields, "name") })
    .id;
};

const readProductMetadata = (fields: Fields): Stripe.Metadata => {
  const productId = readOptional(fields, productKey);
  return productId === undefined ? {} : { [productKey]: productId };
};

const pay: PlayCommand = (turn, fields) => {
  const currency = (readOptional(fields, "currency") ?? "usd").toLowerCase();
  const amountMinor = readAmount(fields, "amount", currency);
  if (amountMinor === undefined) throw refuseLack("amount");
  const customerId = findOrCreateBuyer(turn, fields);
  const productName = readOptional(fields, "productName");
  const metadata = readProductMetadata(fields);
  if (readOptional(fields, "as") === "charge") {
    const charge = payCharge(turn, { customerId, amountMinor, currency, description: productName, metadata });
    return { object: charge, said: `Paid as charge ${charge.id}.` };
  }
  const taxMinor = readAmount(fields, "tax", currency);
  const invoice = payInvoice(turn, {
    customerId,
    amountMinor,
    taxMinor,
    currency,
    productName,
    productMetadata: metadata,
    promotionCode: readOptional(fields, "promotionCode"),
  });
  return { object: invoice, said: `Paid as invoice ${invoice.number ?? invoice.id}.` };
};

const refund: PlayCommand = (turn, fields) => {
  const chargeId = readRequired(fields, "charge");
  const { currency } = turn.objects.get("charge", chargeId, "charge");
  const reason = readOptional(fields, "reason");
  if (reason !== undefined && !refundReasons.includes(reason))
    throw refuse(`Invalid reason: ${reason}`, { param: "reason" });
  const made = refundCharge(turn, {
    chargeId,
    amountMinor: readAmount(fields, "amount", currency),
    reason,
  });
  return { object: made, said: `Refunded ${chargeId}.` };
};

const dispute: PlayCommand = (turn, fields) => {
  const chargeId = readRequired(fields, "charge");
  const { currency } = turn.objects.get("charge", chargeId, "charge");
  const opened = openDispute(turn, {
    chargeId,
    amountMinor: readAmount(fields, "amount", currency),
    reason: readOptional(fields, "reason"),
    isInquiry: readOptional(fields, "inquiry") === "true",
  });
  return {
    object: opened,
    said: `${opened.status === "needs_response" ? "Disputed" : "Asked about"} ${chargeId}.`,
  };
};

const endDispute: PlayCommand = (turn, fields) => {
  const outcome = readOptional(fields, "outcome") === "won" ? "won" : "lost";
  const closed = closeDispute(turn, readRequired(fields, "dispute"), outcome);
  return { object: closed, said: `The dispute ended: ${closed.status.replaceAll("_", " ")}.` };
};

const escalate: PlayCommand = (turn, fields) => {
  const opened = escalateInquiry(turn, readRequired(fields, "dispute"));
  return {
    object: opened,
    said: `The inquiry became a dispute of ${formatAmount(opened.amount, opened.currency)}.`,
  };
};

const payOnPage: PlayCommand = (turn, fields) => {
  const paid = paySession(turn, {
    sessionId: readRequired(fields, "session"),
    email: readOptional(fields, "email"),
    name: readOptional(fields, "name"),
    promotionCode: readOptional(fields, "promotionCode"),
  });
  return { object: paid, said: `Paid session ${paid.id}.` };
};

/** Everything the page and the control endpoint can play, by the name in their address. */
export const playCommands: ReadonlyMap<string, PlayCommand> = new Map([
  [
    "customer",
    (turn, fields) => {
      const email = readRequired(fields, "email");
      const customer = createCustomer(turn, { email, name: readOptional(fields, "name") });
      return { object: customer, said: `Created customer ${customer.id}.` };
    },
  ],
  ["pay", pay],
  ["refund", refund],
  [
    "fail-refund",
    (turn, fields) => {
      const failed = failRefund(turn, readRequired(fields, "refund"));
      return { object: failed, said: `Refund ${failed.id} failed; the money is back.` };
    },
  ],
  ["dispute", dispute],
  ["close-dispute", endDispute],
  ["escalate", escalate],
  ["pay-session", payOnPage],
  ...balanceCommands,
]);
