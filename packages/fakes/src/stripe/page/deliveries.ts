import { html, type Markup } from "../../html/markup.ts";
import type { Delivery } from "../../webhooks/delivery-log.ts";

const shownDeliveries = 50;

const describeResult = ({ state, attempts, dueAtMs }: Delivery): string => {
  const last = attempts.at(-1);
  if (state === "dropped") return "dropped, never sent";
  if (last === undefined) return "on its way";
  const answer =
    last.status === null ? (last.error ?? "no answer") : `answered ${last.status} in ${last.tookMs} ms`;
  if (state === "waiting" && dueAtMs !== null) return `${answer}; tries again`;
  return state === "failed" ? `${answer}; given up` : answer;
};

const renderDelivery = (delivery: Delivery): Markup =>
  html`<tr>
    <td>
      <time datetime="${new Date(delivery.createdAtMs).toISOString()}"
        >${new Date(delivery.createdAtMs).toISOString().slice(11, 19)}</time
      >
    </td>
    <td>${delivery.eventType}<br /><code>${delivery.eventId}</code></td>
    <td>${delivery.why}</td>
    <td>${delivery.attempts.length}</td>
    <td>${describeResult(delivery)}</td>
    <td>
      <form method="post" action="/_control/replay">
        <input type="hidden" name="delivery" value="${delivery.id}" />
        <button class="plain" aria-label="Send again: ${delivery.eventType} ${delivery.eventId}">
          Send again
        </button>
      </form>
    </td>
  </tr>`;

/** The log of webhook deliveries, newest first. */
export const renderDeliveries = (deliveries: readonly Delivery[]): Markup =>
  html` <section aria-labelledby="deliveries">
    <h2 id="deliveries">Webhook deliveries</h2>
    <p class="soft">The newest ${shownDeliveries}; times are UTC.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Delivery log">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Event</th>
            <th scope="col">Why</th>
            <th scope="col">Attempts</th>
            <th scope="col">Result</th>
            <th scope="col">Replay</th>
          </tr>
        </thead>
        <tbody>
          ${deliveries.slice(0, shownDeliveries).map(renderDelivery)}
        </tbody>
      </table>
    </div>
  </section>`;
