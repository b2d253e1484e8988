import { html, type Markup } from "../../html/markup.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { foreignKinds } from "../play/create-foreign.ts";
import { readBalance, type Totals } from "../play/read-balance.ts";
import type { ObjectStore } from "../world/object-store.ts";
import { renderCurrencyField } from "./currency-field.ts";

const renderTotals = ([currency, { availableMinor, pendingMinor }]: readonly [string, Totals]): Markup =>
  html`<li class="number">
    ${formatAmount(availableMinor, currency)} available, ${formatAmount(pendingMinor, currency)} pending
  </li>`;

/** What the account could transfer now, with a way to add money and to act as somebody else. */
export const renderBalance = (objects: ObjectStore): Markup =>
  html` <section aria-labelledby="balance">
    <h2 id="balance">Balance</h2>
    <ul class="rows">
      ${[...readBalance(objects)].map(renderTotals)}
    </ul>
    <form method="post" action="/_control/top-up">
      <label>Amount to add <input name="amount" inputmode="decimal" required size="10" value="1000" /></label>
      ${renderCurrencyField()}
      <button class="plain">Add money from the bank</button>
    </form>
    <form method="post" action="/_control/foreign">
      <label
        >Somebody else makes a
        <select name="kind">
          ${foreignKinds.map((kind) => html`<option value="${kind}">${kind}</option>`)}
        </select>
      </label>
      <label>Amount <input name="amount" inputmode="decimal" required size="10" value="50" /></label>
      ${renderCurrencyField()}
      <button class="plain">Make it</button>
    </form>
  </section>`;
