import { html, type Markup } from "../../html/markup.ts";
import { type Fault, type FaultKind, faultKinds } from "../../faults/faults.ts";

const faultNames: Readonly<Record<FaultKind, string>> = {
  refuse: "Break the connection before anything is done",
  hang: "Never answer",
  cut: "Do it, then break the connection",
  rate_limit: "Answer 429",
  server_error: "Answer 500 once",
  server_error_kept: "Answer 500, replayed for the same key",
};

const renderFault = ({ kind, times, verb, path }: Fault): Markup =>
  html`<li>${faultNames[kind]}: ${times} more, ${verb ?? "any verb"}, ${path ?? "any path"}</li>`;

export const renderFaults = (faults: readonly Fault[], perSecond: number | null): Markup =>
  html` <section aria-labelledby="faults">
    <h2 id="faults">Faults of the API</h2>
    <form method="post" action="/_control/faults">
      <label
        >The next requests
        <select name="kind">
          ${faultKinds.map((kind) => html`<option value="${kind}">${faultNames[kind]}</option>`)}
        </select>
      </label>
      <label>How many <input name="times" type="number" min="1" value="1" /></label>
      <label>Only paths that begin with <input name="path" placeholder="/v1/refunds" /></label>
      <button class="plain">Add</button>
    </form>
    <form method="post" action="/_control/limit">
      <label
        >Requests a second for each key (empty: any)
        <input name="perSecond" type="number" min="1" value="${perSecond ?? ""}"
      /></label>
      <button class="plain">Limit</button>
    </form>
    <ul class="rows">
      ${faults.map(renderFault)}
    </ul>
    ${
      faults.length === 0
        ? null
        : html`<form method="post" action="/_control/faults">
            <input type="hidden" name="clear" value="true" />
            <button class="plain">Remove all faults</button>
          </form>`
    }
  </section>`;
