import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { payAsCustomer, payAsGuest, type Payer } from "../objects/charge.ts";
import type { CheckoutPlan, WireCheckoutSession } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { answerCustomFields } from "../operations/custom-fields.ts";
import { createCustomer } from "./create-customer.ts";
import { payInvoice } from "./pay-invoice.ts";
import { findRedemption, useUp, type Voucher } from "./redeem-code.ts";
import { takePayment } from "./take-payment.ts";

export type SessionPayment = {
  sessionId: string;
  /** What the buyer types in; a session that knows its customer needs neither. */
  email?: string | undefined;
  name?: string | undefined;
  /** A code as it is typed in, where the session allows codes. */
  promotionCode?: string | undefined;
  /** What is typed into the fields of the page's own, by their keys. */
  answers?: Readonly<Record<string, string | undefined>> | undefined;
};

type Checkout = {
  session: WireCheckoutSession;
  plan: CheckoutPlan;
  customer: Stripe.Customer | null;
  payer: Payer;
  voucher: Voucher;
};

type Outcome = {
  totalMinor: number;
  discountMinor: number;
  discount: Stripe.Checkout.Session.Discount | null;
  invoiceId: string | null;
  paymentIntentId: string | null;
};

const findBuyer = (
  turn: Turn,
  session: WireCheckoutSession,
  input: SessionPayment,
): Stripe.Customer | null => {
  if (typeof session.customer === "string") return turn.objects.get("customer", session.customer);
  const needsCustomer = session.customer_creation === "always" || session.invoice_creation?.enabled === true;
  const email = session.customer_email ?? input.email;
  if (email === undefined) throw refuse("Please fill in email.", { param: "email" });
  return needsCustomer ? createCustomer(turn, { email, name: input.name }) : null;
};

const readVoucher = (session: WireCheckoutSession, typed: string | undefined): Voucher => {
  const [discount] = session.discounts ?? [];
  if (typed === undefined) {
    const { coupon, promotion_code: code } = discount ?? { coupon: null, promotion_code: null };
    return typeof code === "string"
      ? { promotionCode: code }
      : { coupon: typeof coupon === "string" ? coupon : undefined };
  }
  if (session.allow_promotion_codes !== true)
    throw refuse("This page takes no promotion codes.", { param: "promotionCode" });
  return { promotionCode: typed };
};

const settleByInvoice = (turn: Turn, { plan, voucher }: Checkout, customer: Stripe.Customer): Outcome => {
  const [item] = plan.items;
  const productId = item?.price.product;
  const product = typeof productId === "string" ? turn.objects.find("product", productId) : undefined;
  const subtotalMinor = item?.amount_subtotal ?? 0;
  const invoice = payInvoice(turn, {
    customerId: customer.id,
    amountMinor: subtotalMinor,
    currency: item?.currency ?? "",
    productName: item?.description ?? undefined,
    productMetadata: product?.metadata,
    metadata: plan.invoiceMetadata,
    ...voucher,
  });
  const paid = turn.objects.list("invoice_payment").find((payment) => payment.invoice === invoice.id);
  const intent = paid?.payment.payment_intent;
  return {
    totalMinor: invoice.total,
    discountMinor: subtotalMinor - invoice.total,
    discount: null,
    invoiceId: invoice.id,
    paymentIntentId: typeof intent === "string" ? intent : null,
  };
};

const settleDirectly = (turn: Turn, { session, plan, customer, payer, voucher }: Checkout): Outcome => {
  const subtotalMinor = session.amount_subtotal ?? 0;
  const currency = session.currency ?? "";
  const productIds = plan.items.flatMap(({ price }) =>
    typeof price.product === "string" ? [price.product] : [],
  );
  const redemption = findRedemption(turn, voucher, { customer, currency, subtotalMinor, productIds });
  const discountMinor = redemption?.amountMinor ?? 0;
  if (redemption !== null)
    useUp(turn, redemption, { customerId: payer.customerId, invoiceId: null, sessionId: session.id });
  const totalMinor = subtotalMinor - discountMinor;
  const discount =
    redemption === null
      ? null
      : { coupon: redemption.coupon.id, promotion_code: redemption.code?.id ?? null };
  const settled = { totalMinor, discountMinor, discount, invoiceId: null };
  if (totalMinor === 0) return { ...settled, paymentIntentId: null };
  const { paymentIntent } = takePayment(turn, {
    payer,
    amountMinor: totalMinor,
    currency,
    description: plan.intentDescription,
    metadata: plan.intentMetadata,
    transferGroup: plan.transferGroup,
  });
  return { ...settled, paymentIntentId: paymentIntent.id };
};

/** The buyer pays on the page: the payment's events come first, `checkout.session.completed` is the last. */
export const paySession = (turn: Turn, input: SessionPayment): WireCheckoutSession => {
  const { objects } = turn;
  const session = objects.get("checkout_session", input.sessionId, "session");
  const plan = objects.get("checkout_plan", session.id);
  if (session.status !== "open") throw refuse(`This page is ${session.status ?? "over"}.`);
  const customer = findBuyer(turn, session, input);
  const email = session.customer_email ?? input.email ?? null;
  const payer = customer === null ? payAsGuest(email, input.name) : payAsCustomer(customer);
  const voucher = readVoucher(session, input.promotionCode);
  const customFields = answerCustomFields(session.custom_fields, input.answers ?? {});
  const checkout = { session, plan, customer, payer, voucher };
  const settled =
    plan.withInvoice && customer !== null
      ? settleByInvoice(turn, checkout, customer)
      : settleDirectly(turn, checkout);
  const paid = objects.put("checkout_session", {
    ...session,
    amount_total: settled.totalMinor,
    custom_fields: customFields,
    total_details: { amount_discount: settled.discountMinor, amount_shipping: 0, amount_tax: 0 },
    customer: payer.customerId,
    customer_details: {
      address: payer.address,
      business_name: null,
      email: payer.email,
      individual_name: null,
      name: payer.name,
      phone: payer.phone,
      tax_exempt: "none",
      tax_ids: [],
    },
    discounts: settled.discount === null ? (session.discounts ?? []) : [settled.discount],
    invoice: settled.invoiceId,
    payment_intent: settled.paymentIntentId,
    payment_status: settled.totalMinor === 0 ? "no_payment_required" : "paid",
    status: "complete",
    url: null,
  });
  turn.tell("checkout.session.completed", paid);
  return paid;
};
