import type Stripe from "stripe";
import { html, type Markup } from "../../html/markup.ts";
import { formatAmount } from "../money/currency-amount.ts";
import type { ObjectStore } from "../world/object-store.ts";

const shownChanges = 25;

const renderChange = (objects: ObjectStore, change: Stripe.CustomerBalanceTransaction): Markup => {
  const customer =
    typeof change.customer === "string" ? objects.find("customer", change.customer) : undefined;
  return html`<tr>
    <td>${customer?.email ?? customer?.id ?? "a customer"}</td>
    <td>${change.description ?? change.type.replaceAll("_", " ")}</td>
    <td class="number">${formatAmount(-change.amount, change.currency)}</td>
    <td class="number">${formatAmount(-change.ending_balance, change.currency)}</td>
  </tr>`;
};

/** Credit that customers have for their next invoices; shown from the customer's side, where credit is a plus. */
export const renderCredit = (objects: ObjectStore): Markup => {
  const changes = objects.list("customer_balance_transaction").slice(0, shownChanges);
  if (changes.length === 0) {
    return html`<section aria-labelledby="credit">
      <h2 id="credit">Customer credit</h2>
      <p class="soft">Nobody has been given credit yet.</p>
    </section>`;
  }
  return html`<section aria-labelledby="credit">
    <h2 id="credit">Customer credit</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Changes of credit">
      <table>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Why</th>
            <th scope="col">Credit</th>
            <th scope="col">After it</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map((change) => renderChange(objects, change))}
        </tbody>
      </table>
    </div>
  </section>`;
};
