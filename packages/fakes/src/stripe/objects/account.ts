import type Stripe from "stripe";

export type AccountInput = {
  type: Stripe.Account.Type;
  controller: Stripe.Account.Controller;
  country: string;
  currency: string;
  email: string | null;
  businessType: Stripe.Account.BusinessType | null;
  requested: readonly Capability[];
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** The capabilities that decide whether money can reach an account. */
export type Capability = "card_payments" | "transfers";

const askedAtFirst = [
  "business_type",
  "external_account",
  "individual.dob.day",
  "individual.first_name",
  "individual.last_name",
  "tos_acceptance.date",
  "tos_acceptance.ip",
];

type Requirements = Stripe.Account.Requirements;

export const listRequirements = (
  due: readonly string[],
  pending: readonly string[],
  disabledReason: Requirements["disabled_reason"],
): Requirements => ({
  alternatives: [],
  current_deadline: null,
  currently_due: [...due],
  disabled_reason: disabledReason,
  errors: [],
  eventually_due: [...due],
  past_due: [...due],
  pending_verification: [...pending],
});

/** A new connected account: nothing is known of the person yet, so no money moves. */
export const buildAccount = (id: string, input: AccountInput): Stripe.Account => ({
  id,
  object: "account",
  business_profile: null,
  business_type: input.businessType,
  capabilities: Object.fromEntries(input.requested.map((name) => [name, "inactive" as const])),
  charges_enabled: false,
  controller: input.controller,
  country: input.country,
  created: input.nowSeconds,
  default_currency: input.currency,
  details_submitted: false,
  email: input.email,
  external_accounts: {
    object: "list",
    data: [],
    has_more: false,
    url: `/v1/accounts/${id}/external_accounts`,
  },
  future_requirements: listRequirements([], [], null),
  metadata: input.metadata,
  payouts_enabled: false,
  requirements: listRequirements(askedAtFirst, [], "requirements.past_due"),
  tos_acceptance: { date: null, ip: null, user_agent: null },
  type: input.type,
});
