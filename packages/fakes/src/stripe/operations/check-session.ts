import type Stripe from "stripe";
import { refuse, refuseLack } from "../api/refusal.ts";

type Params = Stripe.Checkout.SessionCreateParams;

const minOpenSeconds = 30 * 60;
const maxOpenSeconds = 24 * 3600;
const maxReferenceLength = 200;

const refuseBoth = (one: string, other: string): Error =>
  refuse(`You may only specify one of these parameters: ${one}, ${other}.`, { param: one });

const checkMode = ({ mode, ui_mode: uiMode }: Params): void => {
  if (mode === undefined) throw refuseLack("mode");
  if (mode !== "payment") throw refuse("This stand-in plays one-time payments only.", { param: "mode" });
  if (uiMode !== undefined && uiMode !== "hosted_page")
    throw refuse("This stand-in plays hosted pages only.", { param: "ui_mode" });
};

/** What would change the amounts and is not played is refused rather than left out in silence. */
const checkPlayed = (params: Params): void => {
  const unplayed = {
    automatic_tax: params.automatic_tax?.enabled === true,
    optional_items: params.optional_items !== undefined,
    "payment_intent_data[application_fee_amount]":
      params.payment_intent_data?.application_fee_amount !== undefined,
    "payment_intent_data[transfer_data]": params.payment_intent_data?.transfer_data !== undefined,
    shipping_options: params.shipping_options !== undefined,
    "line_items[tax_rates]": params.line_items?.some((item) => item.tax_rates !== undefined) === true,
  };
  for (const [param, isAsked] of Object.entries(unplayed))
    if (isAsked) throw refuse("This stand-in does not play this part of a session.", { param });
};

const checkUrl = (url: string | undefined, param: string): void => {
  if (url !== undefined && !URL.canParse(url))
    throw refuse("Not a valid URL", { code: "url_invalid", param });
};

/** Refuses what does not go together although each part is allowed. */
export const checkSession = (params: Params, nowSeconds: number): void => {
  checkMode(params);
  checkPlayed(params);
  checkUrl(params.success_url, "success_url");
  checkUrl(params.cancel_url, "cancel_url");
  if (params.customer !== undefined && params.customer_email !== undefined)
    throw refuseBoth("customer", "customer_email");
  if (params.customer !== undefined && params.customer_creation !== undefined)
    throw refuseBoth("customer", "customer_creation");
  if (params.allow_promotion_codes !== undefined && params.discounts !== undefined)
    throw refuseBoth("allow_promotion_codes", "discounts");
  if ((params.client_reference_id ?? "").length > maxReferenceLength) {
    throw refuse(`Invalid string: must be at most ${maxReferenceLength} characters`, {
      param: "client_reference_id",
    });
  }
  const openSeconds = (params.expires_at ?? nowSeconds + maxOpenSeconds) - nowSeconds;
  if (openSeconds < minOpenSeconds || openSeconds > maxOpenSeconds) {
    throw refuse("The expires_at timestamp must be between 30 minutes and 24 hours from now.", {
      param: "expires_at",
    });
  }
};
