import type Stripe from "stripe";
import { html, type Markup } from "../../html/markup.ts";
import type { ObjectStore } from "../world/object-store.ts";
import { renderCurrencyField } from "./currency-field.ts";

const renderCustomer = ({ id, name, email }: Stripe.Customer): Markup =>
  html`<option value="${id}">
    ${name ?? email ?? id}${name === null || email === null ? "" : ` (${email})`}
  </option>`;

/** Pay as a known customer or a new one; `?email=` and `?name=` fill in the new one. */
export const renderPayForm = (objects: ObjectStore, search: URLSearchParams): Markup =>
  html` <section aria-labelledby="pay">
    <h2 id="pay">Pay</h2>
    <form method="post" action="/_control/pay">
      <label
        >Customer
        <select name="customer">
          <option value="">New customer with this e-mail</option>
          ${objects.list("customer").slice(0, 200).map(renderCustomer)}
        </select>
      </label>
      <label
        >E-mail of a new customer
        <input name="email" type="email" autocomplete="off" value="${search.get("email") ?? ""}" />
      </label>
      <label
        >Name of a new customer
        <input name="name" autocomplete="off" value="${search.get("name") ?? ""}" />
      </label>
      <label
        >Amount, tax included <input name="amount" inputmode="decimal" required size="10" value="100.00"
      /></label>
      <label>Of it tax <input name="tax" inputmode="decimal" size="8" value="0" /></label>
      ${renderCurrencyField()}
      <label>Promotion code <input name="promotionCode" autocomplete="off" /></label>
      <label>Product <input name="productName" value="Annual plan" /></label>
      <label>Product id at Worth <input name="worth_product_id" autocomplete="off" /></label>
      <label
        >As
        <select name="as">
          <option value="invoice">an invoice</option>
          <option value="charge">a bare charge (without tax)</option>
        </select>
      </label>
      <button>Pay</button>
    </form>
  </section>`;
