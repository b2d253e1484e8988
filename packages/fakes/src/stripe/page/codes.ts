import type Stripe from "stripe";
import { html, type Markup } from "../../html/markup.ts";
import { formatAmount } from "../money/currency-amount.ts";
import type { ObjectStore } from "../world/object-store.ts";

const shownCodes = 25;

const describeWorth = (coupon: Stripe.Coupon | undefined): string => {
  if (coupon === undefined) return "of a deleted coupon";
  return coupon.amount_off === null
    ? `${coupon.percent_off ?? 0} % off`
    : `${formatAmount(coupon.amount_off, coupon.currency ?? "")} off`;
};

const renderCode = (objects: ObjectStore, code: Stripe.PromotionCode): Markup => {
  const { coupon: couponId } = code.promotion;
  const coupon = typeof couponId === "string" ? objects.find("coupon", couponId) : undefined;
  const customer = typeof code.customer === "string" ? objects.find("customer", code.customer) : undefined;
  const limit = code.max_redemptions === null ? "" : ` of ${code.max_redemptions}`;
  return html`<tr>
    <td><code>${code.code}</code></td>
    <td class="number">${describeWorth(coupon)}</td>
    <td>${customer?.email ?? customer?.id ?? "anyone"}</td>
    <td class="number">${code.times_redeemed}${limit}</td>
    <td>${code.active ? "active" : "ended"}</td>
  </tr>`;
};

/** Codes customers can type in when they pay, newest first. */
export const renderCodes = (objects: ObjectStore): Markup => {
  const codes = objects.list("promotion_code").slice(0, shownCodes);
  if (codes.length === 0) {
    return html`<section aria-labelledby="codes">
      <h2 id="codes">Promotion codes</h2>
      <p class="soft">There are no codes yet.</p>
    </section>`;
  }
  return html`<section aria-labelledby="codes">
    <h2 id="codes">Promotion codes</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="List of codes">
      <table>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Worth</th>
            <th scope="col">For</th>
            <th scope="col">Used</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map((code) => renderCode(objects, code))}
        </tbody>
      </table>
    </div>
  </section>`;
};
