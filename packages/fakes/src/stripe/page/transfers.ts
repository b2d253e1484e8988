import { html, type Markup } from "../../html/markup.ts";
import { formatAmount } from "../money/currency-amount.ts";
import type { WireTransfer } from "../world/kinds.ts";
import type { ObjectStore } from "../world/object-store.ts";

const shownTransfers = 25;

const renderReverseForm = (transfer: WireTransfer): Markup =>
  html`<form method="post" action="/_control/reverse">
    <input type="hidden" name="transfer" value="${transfer.id}" />
    <label
      >Amount to take back (empty: all that is left)
      <input name="amount" inputmode="decimal" size="10" />
    </label>
    <button class="plain" aria-label="Reverse transfer ${transfer.id}">Reverse</button>
  </form>`;

const renderTransfer = (objects: ObjectStore, transfer: WireTransfer): Markup => {
  const { destination } = transfer;
  const account = typeof destination === "string" ? objects.find("account", destination) : undefined;
  const reversed =
    transfer.amount_reversed === 0
      ? ""
      : `, ${formatAmount(transfer.amount_reversed, transfer.currency)} taken back`;
  return html`<li>
    <strong class="number"
      >${formatAmount(transfer.amount, transfer.currency)} to
      ${account?.email ?? account?.id ?? "an account"}</strong
    >
    <p class="soft">${transfer.description ?? "Transfer"}${reversed} <code>${transfer.id}</code></p>
    ${transfer.reversed ? null : renderReverseForm(transfer)}
  </li>`;
};

/** Money sent to connected accounts, newest first. */
export const renderTransfers = (objects: ObjectStore): Markup => {
  const transfers = objects.list("transfer").slice(0, shownTransfers);
  return html`<section aria-labelledby="transfers">
    <h2 id="transfers">Transfers</h2>
    ${transfers.length === 0 ? html`<p class="soft">Nothing has been transferred yet.</p>` : null}
    <ul class="rows">
      ${transfers.map((transfer) => renderTransfer(objects, transfer))}
    </ul>
  </section>`;
};
