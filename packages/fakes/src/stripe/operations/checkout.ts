import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse } from "../api/refusal.ts";
import { expireSession } from "../play/expire-session.ts";
import type { WireCheckoutSession } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { createSession } from "./create-session.ts";
import { mergeMetadata } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const update = (turn: Turn, params: Stripe.Checkout.SessionUpdateParams, id: string): WireCheckoutSession => {
  const { metadata, expand: _, ...rest } = params;
  const [unplayed] = Object.keys(rest);
  if (unplayed !== undefined)
    throw refuse(`This stand-in changes only the metadata of a session.`, { param: unplayed });
  const old = turn.objects.get("checkout_session", id);
  return turn.objects.put("checkout_session", {
    ...old,
    metadata: mergeMetadata(old.metadata ?? {}, metadata),
  });
};

const list = (turn: Turn, params: Stripe.Checkout.SessionListParams): object =>
  listObjects(
    turn.objects.list("checkout_session"),
    params,
    "/v1/checkout/sessions",
    (session) =>
      (params.customer === undefined || session.customer === params.customer) &&
      (params.customer_details === undefined ||
        session.customer_details?.email === params.customer_details.email) &&
      (params.payment_intent === undefined || session.payment_intent === params.payment_intent) &&
      (params.payment_link === undefined || session.payment_link === params.payment_link) &&
      (params.status === undefined || session.status === params.status) &&
      (params.subscription === undefined || session.subscription === params.subscription),
  );

const listItems = (turn: Turn, params: Stripe.Checkout.SessionListLineItemsParams, id: string): object => {
  const session = turn.objects.get("checkout_session", id);
  const items = turn.objects.get("checkout_plan", id).items.map((item) => ({ ...item, created: 0 }));
  const page = listObjects(items, params, `/v1/checkout/sessions/${session.id}/line_items`);
  return { ...page, data: page.data.map(({ created: _, ...item }) => item) };
};

export const checkoutOperations: readonly Operation[] = [
  playOperation("Checkout/Sessions", "create", createSession),
  playOperation("Checkout/Sessions", "update", update),
  playOperation("Checkout/Sessions", "list", list),
  playOperation("Checkout/Sessions", "listLineItems", listItems),
  playOperation("Checkout/Sessions", "expire", (turn, _params: Stripe.Checkout.SessionExpireParams, id) =>
    expireSession(turn, id),
  ),
  playOperation("Checkout/Sessions", "retrieve", (turn, _params: Stripe.Checkout.SessionRetrieveParams, id) =>
    turn.objects.get("checkout_session", id),
  ),
];
