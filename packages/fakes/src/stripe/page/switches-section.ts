import { html, type Markup } from "../../html/markup.ts";
import type { WebhookSwitches } from "../../webhooks/switches.ts";

export const renderSwitches = (switches: WebhookSwitches): Markup => {
  const { copies, delayMs, dropEvery, dropNext, dropPercent, dropTypes, shuffle } = switches;
  return html` <section aria-labelledby="switches">
    <h2 id="switches">How the webhooks behave</h2>
    <form method="post" action="/_control/webhooks">
      <label
        >Send each event this often <input name="copies" type="number" min="1" max="20" value="${copies}"
      /></label>
      <label
        >Delay in ms <input name="delayMs" type="number" min="0" max="600000" value="${delayMs}"
      /></label>
      <label
        >Drop, in percent <input name="dropPercent" type="number" min="0" max="100" value="${dropPercent}"
      /></label>
      <label
        >Lose one event in so many (0: none)
        <input name="dropEvery" type="number" min="0" value="${dropEvery}"
      /></label>
      <label>Lose the next events <input name="dropNext" type="number" min="0" value="${dropNext}" /></label>
      <label
        >Lose events of these types
        <input name="dropTypes" placeholder="invoice.paid charge.*" value="${dropTypes.join(" ")}"
      /></label>
      <label class="row">
        <input name="shuffle" type="checkbox" value="true" ${shuffle ? html`checked` : null} /> Mix the order
      </label>
      <button class="plain">Set</button>
    </form>
  </section>`;
};
