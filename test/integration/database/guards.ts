/** The facts: rows of these tables are never changed. */
export const factTables = [
  "act",
  "act_credit",
  "attribution",
  "audit_entry",
  "company_membership",
  "consent",
  "consent_text",
  "dispute",
  "exchange_rate",
  "identity_merge",
  "lead_stage_change",
  "product_margin",
  "purchase",
  "purchase_line",
  "referral_click",
  "referral_transition",
  "refund",
  "reward_change",
  "serving_cost",
  "shipped_idea",
  "shipped_idea_product",
  "survey_answer",
  "touch",
  "value_policy",
] as const;

/** Every CHECK, as `table.constraint`. */
export const checks = [
  "account_snapshot.account_snapshot_is_one_account",
  "attribution.attribution_not_of_oneself",
  "effect.effect_settled_has_date",
  "exchange_rate.exchange_rate_positive",
  "identity_merge.identity_merge_of_two",
  "product_margin.product_margin_is_share",
  "programme.programme_is_one",
  "programme.programme_rewards_not_negative",
  "programme.programme_windows",
  "purchase.purchase_captured_not_negative",
  "purchase.purchase_currency_is_code",
  "purchase.purchase_tax_not_negative",
  "purchase_line.purchase_line_amount_not_negative",
  "refund.refund_amount_not_zero",
  "dispute.dispute_amount_not_zero",
  "referral.referral_hold_has_date",
  "referral.referral_no_has_reason",
  "referral.referral_not_of_oneself",
  "reward.reward_amount_not_negative",
  "reward.reward_granted_has_date",
  "serving_cost.serving_cost_currency_is_code",
  "shipped_idea.shipped_idea_is_share",
  "survey_answer.survey_answer_nps_scale",
] as const;

/** Every trigger, as `table.trigger`, with what it runs, when, and whether it waits for COMMIT. */
export const triggers = [
  ...factTables.flatMap((table) => [
    `${table}.append_only: refuse_change before delete or update of each row`,
    `${table}.append_only_truncate: refuse_change before truncate of the statement`,
  ]),
  ...["dispute", "refund"].map(
    (table) => `${table}.taken_back_within_captured: check_taken_back after insert of each row, at commit`,
  ),
];

export const partialUniqueIndexes = [
  `referral.referral_one_per_referee: "refereeId" where (state <> 'refused'::referral_state)`,
] as const;

export const functions = ["check_taken_back", "refuse_change"] as const;
