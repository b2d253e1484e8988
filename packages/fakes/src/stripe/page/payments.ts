import type Stripe from "stripe";
import { html, type Markup } from "../../html/markup.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { findDispute, holdsMoney } from "../play/find-dispute.ts";
import type { ObjectStore } from "../world/object-store.ts";

const shownPayments = 25;

const describeState = (charge: Stripe.Charge, dispute: Stripe.Dispute | undefined): string => {
  const parts = [
    charge.amount_refunded === 0 ? "paid" : null,
    charge.refunded ? "refunded" : null,
    !charge.refunded && charge.amount_refunded > 0
      ? `${formatAmount(charge.amount_refunded, charge.currency)} refunded`
      : null,
    dispute === undefined ? null : `dispute ${dispute.status.replaceAll("_", " ")}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
};

const renderRefundForm = (charge: Stripe.Charge, label: string): Markup =>
  html` <form method="post" action="/_control/refund">
    <input type="hidden" name="charge" value="${charge.id}" />
    <label
      >Amount to refund (empty: all that is left)
      <input name="amount" inputmode="decimal" size="10" />
    </label>
    <button class="plain" aria-label="Refund ${label}">Refund</button>
  </form>`;

const renderDisputeForm = (charge: Stripe.Charge, label: string): Markup =>
  html` <form method="post" action="/_control/dispute">
    <input type="hidden" name="charge" value="${charge.id}" />
    <button class="plain" aria-label="Dispute ${label}">Dispute</button>
    <button class="plain" name="inquiry" value="true" aria-label="Open an inquiry about ${label}">
      Inquiry
    </button>
  </form>`;

const renderOutcomeForm = (dispute: Stripe.Dispute, label: string): Markup =>
  html` <form method="post" action="/_control/close-dispute">
    <input type="hidden" name="dispute" value="${dispute.id}" />
    <button class="plain" name="outcome" value="won" aria-label="Win the dispute of ${label}">
      Win the dispute
    </button>
    <button class="plain" name="outcome" value="lost" aria-label="Lose the dispute of ${label}">
      Lose the dispute
    </button>
    ${
      dispute.status.startsWith("warning_")
        ? html`<button
            class="plain"
            formaction="/_control/escalate"
            aria-label="Escalate the inquiry of ${label}"
          >
            Turn into a dispute
          </button>`
        : null
    }
  </form>`;

const renderRefund = (refund: Stripe.Refund): Markup =>
  html` <form method="post" action="/_control/fail-refund">
    <input type="hidden" name="refund" value="${refund.id}" />
    <span class="number"
      >Refund of ${formatAmount(refund.amount, refund.currency)}: ${refund.status ?? ""}</span
    >
    ${refund.status === "succeeded" ? html`<button class="plain" aria-label="Fail it: refund ${refund.id}">Fail it</button>` : null}
  </form>`;

const findBuyer = (objects: ObjectStore, charge: Stripe.Charge): string => {
  const customer =
    typeof charge.customer === "string" ? objects.find("customer", charge.customer) : undefined;
  return customer?.name ?? customer?.email ?? charge.billing_details.email ?? "someone";
};

const renderPayment = (objects: ObjectStore, charge: Stripe.Charge): Markup => {
  const dispute = findDispute({ objects }, charge.id);
  const isOpen = dispute !== undefined && /needs_response|under_review/.test(dispute.status);
  const hasMoneyLeft = !charge.refunded && !holdsMoney(dispute);
  const canDispute = !charge.refunded && (dispute === undefined || dispute.status === "warning_closed");
  const label = `${formatAmount(charge.amount, charge.currency)} by ${findBuyer(objects, charge)}`;
  const refunds = objects.list("refund").filter((refund) => refund.charge === charge.id);
  return html`<li>
    <strong class="number">${label}</strong>
    <p class="soft">
      ${charge.description ?? "Payment"}: ${describeState(charge, dispute)} <code>${charge.id}</code>
    </p>
    ${hasMoneyLeft ? renderRefundForm(charge, label) : null}
    ${canDispute ? renderDisputeForm(charge, label) : null}
    ${isOpen ? renderOutcomeForm(dispute, label) : null} ${refunds.map(renderRefund)}
  </li>`;
};

/** The newest payments with their state and everything that can still happen to them. */
export const renderPayments = (objects: ObjectStore): Markup => {
  const charges = objects.list("charge").slice(0, shownPayments);
  return html`<section aria-labelledby="payments">
    <h2 id="payments">Payments</h2>
    ${charges.length === 0 ? html`<p class="soft">Nothing has been paid yet.</p>` : null}
    <ul class="rows">
      ${charges.map((charge) => renderPayment(objects, charge))}
    </ul>
  </section>`;
};
