import type Stripe from "stripe";

export type DisputeInput = {
  charge: Stripe.Charge;
  amountMinor: number;
  reason: string;
  /** An inquiry asks before money moves; a dispute has already taken it. */
  isInquiry: boolean;
  balanceTransactions: Stripe.BalanceTransaction[];
  nowSeconds: number;
};

const answerWindowSeconds = 7 * 24 * 3600;

const emptyEvidence = (charge: Stripe.Charge): Stripe.Dispute.Evidence => ({
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: charge.billing_details.email,
  customer_name: charge.billing_details.name,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
});

export const buildDispute = (id: string, input: DisputeInput): Stripe.Dispute => ({
  id,
  object: "dispute",
  amount: input.amountMinor,
  balance_transactions: input.balanceTransactions,
  charge: input.charge.id,
  created: input.nowSeconds,
  currency: input.charge.currency,
  enhanced_eligibility_types: [],
  evidence: emptyEvidence(input.charge),
  evidence_details: {
    due_by: input.nowSeconds + answerWindowSeconds,
    enhanced_eligibility: {},
    has_evidence: false,
    past_due: false,
    submission_count: 0,
    submission_method: "manual",
  },
  intended_submission_method: null,
  is_charge_refundable: input.isInquiry,
  livemode: false,
  metadata: {},
  payment_intent: input.charge.payment_intent,
  payment_method_details: {
    type: "card",
    card: {
      brand: "visa",
      case_type: input.isInquiry ? "inquiry" : "chargeback",
      network: "visa",
      network_reason_code: "10.4",
    },
  },
  reason: input.reason,
  status: input.isInquiry ? "warning_needs_response" : "needs_response",
});
