import { html } from "../../html/markup.ts";
import { renderPage } from "../../html/page.ts";
import { isForeignOrigin } from "../../http/guard-origin.ts";
import { readFields } from "../../http/read-fields.ts";
import { onboardAccount, onboardingOutcomes } from "../play/onboard-account.ts";
import type { OpenAccountLink } from "../world/kinds.ts";
import { noRequest, type StripeWorld } from "../world/stripe-world.ts";

export const onboardingPath = "/onboarding/";

const redirect = (location: string): Response => new Response(null, { status: 303, headers: { location } });

const renderForm = ({ account, return_url: returnUrl, refresh_url: refreshUrl }: OpenAccountLink): Response =>
  renderPage({
    title: "Set up your payouts",
    lead: "A stand-in for the provider's onboarding. Nothing is asked; choose how it ends.",
    formTargets: [new URL(returnUrl).origin, new URL(refreshUrl).origin],
    body: html`<section aria-labelledby="onboarding">
      <h2 id="onboarding">Account <code>${account}</code></h2>
      <form method="post">
        <button name="outcome" value="enabled">Finish: ready for payouts</button>
        <button class="plain" name="outcome" value="pending">Finish: documents are still checked</button>
        <button class="plain" name="outcome" value="rejected">Finish: turned away</button>
        <button class="plain" name="outcome" value="later">Leave for now</button>
      </form>
    </section>`,
  });

const finish = async (world: StripeWorld, link: OpenAccountLink, request: Request): Promise<Response> => {
  if (isForeignOrigin(request))
    return new Response("Another site's page may not play here.", { status: 403 });
  const asked = (await readFields(request)).get("outcome");
  const outcome = onboardingOutcomes.find((known) => known === asked);
  world.takeTurn(noRequest, (turn) => {
    turn.objects.remove("account_link", link.id);
    if (outcome !== undefined) onboardAccount(turn, link.account, outcome);
  });
  return redirect(link.return_url);
};

/** The page an account link opens. A link that is over leads to its refresh address, as the service does. */
export const answerOnboarding = async (world: StripeWorld, request: Request): Promise<Response> => {
  const id = new URL(request.url).pathname.slice(onboardingPath.length);
  const link = world.objects.find("account_link", id);
  if (link === undefined) {
    return renderPage({
      title: "This link is used up",
      lead: "Go back and ask for a new one.",
      body: html``,
      status: 404,
    });
  }
  if (link.expires_at <= world.nowSeconds()) return redirect(link.refresh_url);
  return request.method === "POST" ? finish(world, link, request) : renderForm(link);
};
