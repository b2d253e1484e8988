import type { Books } from "@worth/domain";
import { createStripeClient, type StripePatience } from "../create-stripe-client.ts";
import type { StripeSettings } from "../environment.ts";
import type { TakeTurn } from "../limit-requests.ts";
import { readPayment } from "../reading/read-payment.ts";
import type { Hash } from "../reading/read-traits.ts";
import { findCreditedCustomer, listCredits } from "./list-credits.ts";
import { listEvents } from "./list-events.ts";
import { isUnexplained, listMovedPayments, listPayments } from "./list-payments.ts";
import { listTransfers } from "./list-transfers.ts";
import { withTrouble } from "./with-trouble.ts";

/** Nobody waits for a comparison of the books, so a request may take its time. */
const usualPatience: StripePatience = { timeoutMs: 30_000, repeats: 2 };

/** Domain's Books port on Stripe; every request waits for its turn, after what people wait for. */
export function createBooks(
  settings: StripeSettings,
  takeTurn: TakeTurn,
  hash: Hash,
  patience: StripePatience = usualPatience,
): Books {
  const stripe = createStripeClient(settings, patience, takeTurn);
  return {
    listEvents: (within, after) => withTrouble(() => listEvents(stripe, within, after)),
    listMovedPayments: (within, after) => withTrouble(() => listMovedPayments(stripe, within, after)),
    listPayments: (within, after) => withTrouble(() => listPayments(stripe, within, after)),
    listTransfers: (within, after) => withTrouble(() => listTransfers(stripe, within, after)),
    listCredits: (customerRef, within) => withTrouble(() => listCredits(stripe, customerRef, within)),
    findCreditedCustomer,
    isUnexplained: (paymentKey) => withTrouble(() => isUnexplained(stripe, paymentKey)),
    readPayment: (paymentKey) => withTrouble(() => readPayment(stripe, paymentKey, hash)),
  };
}
