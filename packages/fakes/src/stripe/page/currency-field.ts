import { html, type Markup } from "../../html/markup.ts";
import { commonCurrencies } from "../money/currency-amount.ts";

export const renderCurrencyField = (): Markup =>
  html`<label
    >Currency
    <select name="currency">
      ${commonCurrencies.map((code) => html`<option value="${code}">${code.toUpperCase()}</option>`)}
    </select>
  </label>`;
