import { html, type Markup } from "../../html/markup.ts";
import { renderPage } from "../../html/page.ts";
import { isForeignOrigin } from "../../http/guard-origin.ts";
import { readFields, type Fields } from "../../http/read-fields.ts";
import { StripeRefusal } from "../api/refusal.ts";
import { readOptional } from "../control/read-play.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { paySession } from "../play/pay-session.ts";
import type { WireCheckoutItem, WireCheckoutSession } from "../world/kinds.ts";
import { noRequest, type StripeWorld } from "../world/stripe-world.ts";

export const checkoutPath = "/checkout/";

const renderItem = (item: WireCheckoutItem): Markup =>
  html`<li>
    ${item.quantity ?? 1} × ${item.description ?? "Item"}
    <span class="number">${formatAmount(item.amount_subtotal, item.currency)}</span>
  </li>`;

const renderForm = (session: WireCheckoutSession): Markup => {
  const knowsBuyer = session.customer !== null || session.customer_email !== null;
  return html`<form method="post">
    ${
      knowsBuyer
        ? null
        : html`<label>E-mail <input name="email" type="email" required autocomplete="email" /></label>
            <label>Name <input name="name" autocomplete="name" /></label>`
    }
    ${
      session.allow_promotion_codes === true
        ? html`<label>Promotion code <input name="promotionCode" autocomplete="off" /></label>`
        : null
    }
    ${session.custom_fields.map(
      ({ key, label, optional }) =>
        html`<label
          >${label.custom ?? key} <input name="field_${key}" ${optional ? "" : "required"}
        /></label>`,
    )}
    <button>Pay ${formatAmount(session.amount_total ?? 0, session.currency ?? "")}</button>
    ${session.cancel_url === null ? null : html`<a href="${session.cancel_url}">Back without paying</a>`}
  </form>`;
};

const renderSession = (
  session: WireCheckoutSession,
  items: readonly WireCheckoutItem[],
  problem: string | null,
): Response =>
  renderPage({
    title: "Pay",
    lead: "A stand-in for the provider's checkout. No money moves and no card is asked for.",
    ...(session.success_url === null ? {} : { formTargets: [new URL(session.success_url).origin] }),
    status: problem === null ? 200 : 422,
    body: html`${problem === null ? null : html`<section class="problem" role="alert">${problem}</section>`}
      <section aria-labelledby="order">
        <h2 id="order">Your order</h2>
        <ul class="rows">
          ${items.map(renderItem)}
        </ul>
        ${session.status === "open" ? renderForm(session) : html`<p>This page is ${session.status ?? "over"}.</p>`}
      </section>`,
  });

/** What was typed into the fields of the page's own. */
const readAnswers = (world: StripeWorld, sessionId: string, fields: Fields) =>
  Object.fromEntries(
    (world.objects.find("checkout_session", sessionId)?.custom_fields ?? []).map(({ key }) => [
      key,
      readOptional(fields, `field_${key}`),
    ]),
  );

const pay = async (world: StripeWorld, sessionId: string, request: Request): Promise<string | Response> => {
  if (isForeignOrigin(request))
    return new Response("Another site's page may not play here.", { status: 403 });
  const fields = await readFields(request);
  try {
    const paid = world.takeTurn(noRequest, (turn) =>
      paySession(turn, {
        sessionId,
        email: readOptional(fields, "email"),
        name: readOptional(fields, "name"),
        promotionCode: readOptional(fields, "promotionCode"),
        answers: readAnswers(world, sessionId, fields),
      }),
    );
    const location = (paid.success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", paid.id);
    return new Response(null, { status: 303, headers: { location } });
  } catch (error) {
    if (error instanceof StripeRefusal) return error.message;
    throw error;
  }
};

/** The page a checkout session opens: pay, with a code where the session allows one. */
export const answerCheckout = async (world: StripeWorld, request: Request): Promise<Response> => {
  const id = new URL(request.url).pathname.slice(checkoutPath.length);
  const session = world.objects.find("checkout_session", id);
  if (session === undefined) {
    const lead = "Go back to the shop and start again.";
    return renderPage({ title: "There is nothing to pay here", lead, body: html``, status: 404 });
  }
  const answer = request.method === "POST" ? await pay(world, id, request) : null;
  if (answer instanceof Response) return answer;
  return renderSession(session, world.objects.find("checkout_plan", id)?.items ?? [], answer);
};
