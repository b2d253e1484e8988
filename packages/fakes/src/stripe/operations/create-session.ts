import type Stripe from "stripe";
import { refuse, refuseLack } from "../api/refusal.ts";
import { buildCheckoutSession } from "../objects/checkout-session.ts";
import { findRedemption, type Redemption } from "../play/redeem-code.ts";
import { createId } from "../world/create-id.ts";
import type { WireCheckoutItem, WireCheckoutSession } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { readItems } from "./checkout-items.ts";
import { checkSession } from "./check-session.ts";
import { readCustomFields } from "./custom-fields.ts";
import { mergeMetadata } from "./metadata.ts";

type Params = Stripe.Checkout.SessionCreateParams;

const maxOpenSeconds = 24 * 3600;

const readDiscount = (
  turn: Turn,
  params: Params,
  items: readonly WireCheckoutItem[],
  subtotalMinor: number,
): Redemption | null => {
  const [discount, ...more] = params.discounts ?? [];
  if (more.length > 0) throw refuse("You may only specify one discount.", { param: "discounts" });
  const customer =
    params.customer === undefined ? null : turn.objects.get("customer", params.customer, "customer");
  const productIds = items.flatMap(({ price }) => (typeof price.product === "string" ? [price.product] : []));
  const voucher = { coupon: discount?.coupon, promotionCode: discount?.promotion_code };
  return findRedemption(turn, voucher, {
    customer,
    currency: items[0]?.currency ?? "",
    subtotalMinor,
    productIds,
  });
};

const createSessionId = (turn: Turn): string =>
  createId("checkout_session").replace("cs_", turn.livemode ? "cs_live_" : "cs_test_");

/** Opens a page to pay on. Nothing is used up or created of the buyer before they pay. */
export const createSession = (turn: Turn, params: Params): WireCheckoutSession => {
  const { objects, nowSeconds, pageUrl } = turn;
  checkSession(params, nowSeconds);
  if (params.success_url === undefined) throw refuseLack("success_url");
  if (params.customer !== undefined) objects.get("customer", params.customer, "customer");
  const items = readItems(turn, params.line_items);
  const withInvoice = params.invoice_creation?.enabled ?? false;
  if (withInvoice && items.length > 1)
    throw refuse("This stand-in writes an invoice for one line item only.", { param: "invoice_creation" });
  const subtotalMinor = items.reduce((total, item) => total + item.amount_subtotal, 0);
  const redemption = readDiscount(turn, params, items, subtotalMinor);
  const id = createSessionId(turn);
  const invoiceMetadata = mergeMetadata({}, params.invoice_creation?.invoice_data?.metadata);
  objects.put("checkout_plan", {
    id,
    object: "checkout_plan",
    items,
    withInvoice,
    invoiceMetadata,
    intentMetadata: mergeMetadata({}, params.payment_intent_data?.metadata),
    intentDescription: params.payment_intent_data?.description ?? null,
    transferGroup: params.payment_intent_data?.transfer_group ?? null,
  });
  return objects.put(
    "checkout_session",
    buildCheckoutSession(id, {
      currency: items[0]?.currency ?? "",
      subtotalMinor,
      discountMinor: redemption?.amountMinor ?? 0,
      discount:
        redemption === null
          ? null
          : { coupon: redemption.coupon.id, promotion_code: redemption.code?.id ?? null },
      allowsCodes: params.allow_promotion_codes ?? null,
      customerId: params.customer ?? null,
      customerEmail: params.customer_email ?? null,
      createsCustomer: params.customer === undefined ? (params.customer_creation ?? "if_required") : null,
      createsInvoice: withInvoice,
      invoiceMetadata,
      clientReferenceId: params.client_reference_id ?? null,
      metadata: mergeMetadata({}, params.metadata),
      customFields: readCustomFields(params.custom_fields ?? []),
      successUrl: params.success_url,
      cancelUrl: params.cancel_url ?? null,
      expiresAt: params.expires_at ?? nowSeconds + maxOpenSeconds,
      url: `${pageUrl}/checkout/${id}`,
      nowSeconds,
    }),
  );
};
