import { html, type Markup } from "../../html/markup.ts";
import { renderPage } from "../../html/page.ts";
import type { Controls } from "../control/answer-control.ts";
import { renderAccounts } from "./accounts.ts";
import { renderBalance } from "./balance.ts";
import { renderCodes } from "./codes.ts";
import { renderCredit } from "./credit.ts";
import { renderDeliveries } from "./deliveries.ts";
import { renderFaults } from "./faults-section.ts";
import { renderPayForm } from "./pay-form.ts";
import { renderPayments } from "./payments.ts";
import { renderSwitches } from "./switches-section.ts";
import { renderTransfers } from "./transfers.ts";

const renderNotice = (search: URLSearchParams): Markup | null => {
  const problem = search.get("problem");
  if (problem !== null) return html`<section class="problem" role="alert">${problem}</section>`;
  const said = search.get("said");
  return said === null ? null : html`<section class="notice" role="status">${said}</section>`;
};

/** The page to play Stripe: pay, refund, dispute, and watch the webhooks. */
export const answerPage = ({ world, faults, limits, outbox }: Controls, request: Request): Response => {
  const search = new URL(request.url).searchParams;
  return renderPage({
    title: "Stripe, played here",
    lead: "A stand-in for the payment provider. No money moves; everything else is told to Worth as Stripe tells it.",
    body: html`${renderNotice(search)} ${renderPayForm(world.objects, search)}
    ${renderPayments(world.objects)} ${renderBalance(world.objects)} ${renderAccounts(world.objects)}
    ${renderTransfers(world.objects)} ${renderCodes(world.objects)} ${renderCredit(world.objects)}
    ${renderDeliveries(outbox.list())} ${renderSwitches(outbox.switches())}
    ${renderFaults(faults.list(), limits.perSecond())}`,
  });
};
