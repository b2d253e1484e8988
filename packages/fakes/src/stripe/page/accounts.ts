import type Stripe from "stripe";
import { html, type Markup } from "../../html/markup.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { type OnboardingOutcome, onboardingOutcomes } from "../play/onboard-account.ts";
import { readAccountBalance } from "../play/reverse-transfer.ts";
import type { ObjectStore } from "../world/object-store.ts";

const shownAccounts = 25;

const outcomeNames: Readonly<Record<OnboardingOutcome, string>> = {
  enabled: "Ready for payouts",
  pending: "Documents are checked",
  rejected: "Turn away",
};

const describeState = ({ payouts_enabled: isEnabled, requirements }: Stripe.Account): string =>
  isEnabled ? "ready for payouts" : (requirements?.disabled_reason ?? "not ready").replaceAll(/[._]/g, " ");

const renderAccount = (objects: ObjectStore, account: Stripe.Account): Markup => {
  const held = [...readAccountBalance({ objects }, account.id)].filter(
    ([, amountMinor]) => amountMinor !== 0,
  );
  const holds = held.map(([currency, amountMinor]) => formatAmount(amountMinor, currency)).join(", ");
  return html`<li>
    <strong>${account.email ?? account.id}</strong>
    <p class="soft">
      ${describeState(account)}${holds === "" ? "" : `, holds ${holds}`} <code>${account.id}</code>
    </p>
    <form method="post" action="/_control/onboard">
      <input type="hidden" name="account" value="${account.id}" />
      ${onboardingOutcomes.map(
        (outcome) =>
          html`<button
            class="plain"
            name="outcome"
            value="${outcome}"
            aria-label="${outcomeNames[outcome]}: ${account.id}"
          >
            ${outcomeNames[outcome]}
          </button>`,
      )}
      <button
        class="plain"
        formaction="/_control/empty-account"
        aria-label="Pay out to the bank: ${account.id}"
      >
        Pay out to the bank
      </button>
    </form>
  </li>`;
};

/** People who can be paid, and where their onboarding stands. */
export const renderAccounts = (objects: ObjectStore): Markup => {
  const accounts = objects.list("account").slice(0, shownAccounts);
  return html`<section aria-labelledby="accounts">
    <h2 id="accounts">Connected accounts</h2>
    ${accounts.length === 0 ? html`<p class="soft">Nobody is connected yet.</p>` : null}
    <ul class="rows">
      ${accounts.map((account) => renderAccount(objects, account))}
    </ul>
  </section>`;
};
