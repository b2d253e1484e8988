import { factsOf, factsThrough, type ErasablePlace } from "./place.ts";

const ofPurchase = { key: "purchaseId", parent: "purchase" };
const ofAccount = { key: "accountId", parent: "ledger_account" };
const ofFeedback = { key: "feedbackId", parent: "feedback" };
const productName = `jsonb_build_object('product', (SELECT name FROM product WHERE product.id = "productId"))`;

/** What happened, as lines that hold an id and no words: they stay when the person is erased, about nobody. */
export const factPlaces: readonly ErasablePlace[] = [
  ...["consent", "company_membership", "serving_cost", "survey_answer", "act", "act_credit"].map((table) =>
    factsOf(table),
  ),
  factsOf("purchase"),
  { ...factsThrough("purchase_line", ofPurchase), added: productName },
  factsThrough("refund", ofPurchase),
  factsThrough("dispute", ofPurchase),
  // Which friend bought what is the friend's.
  { ...factsOf("referral", "referrerId"), called: "referral_made", hidden: ["qualifyingPurchaseId"] },
  { ...factsOf("referral", "refereeId"), called: "referral_received" },
  factsOf("attribution", "refereeId"),
  ...["ledger_account", "redemption", "customer_tier", "tier_change"].map((table) => factsOf(table)),
  // What another earned may hang on the same referral or purchase.
  { ...factsOf("reward"), hidden: ["purchaseId"] },
  factsThrough("ledger_entry", ofAccount),
  factsThrough("point_lot", ofAccount),
  factsThrough("reward_change", { key: "rewardId", parent: "reward" }),
  factsThrough("redemption_step", { key: "redemptionId", parent: "redemption" }),
  factsThrough("payout_step", { key: "payoutId", parent: "payout" }),
  ...["review", "outside_review"].map((table) => ({ ...factsOf(table), added: productName })),
  factsThrough("review_decision", { key: "reviewId", parent: "review" }),
  ...["review_request", "closed_ticket", "question"].map((table) => ({
    ...factsOf(table),
    added: productName,
  })),
  ...["answer", "ask", "ask_off", "ask_rest"].map((table) => factsOf(table)),
  ...["idea", "idea_vote", "idea_follow", "idea_comment", "idea_contribution", "idea_notice"].map((table) =>
    factsOf(table),
  ),
  ...["changelog_notice", "post_report", "mention", "tracked_link", "heard_answer", "logged_act"].map(
    (table) => factsOf(table),
  ),
  {
    ...factsOf("mission_step_done"),
    added: `jsonb_build_object('step', (SELECT title FROM mission_step WHERE mission_step.id = "stepId"))`,
  },
  factsOf("touch"),
  factsOf("reference_call", "buyerId"),
  ...["beta_group_member", "feedback", "consultation_answer", "consultation_notice"].map((table) =>
    factsOf(table),
  ),
  factsThrough("feedback_task", ofFeedback),
  factsThrough("feedback_answer", ofFeedback),
  factsThrough("feedback_item", ofFeedback),
  factsOf("value_snapshot"),
  {
    ...factsOf("fraud_finding"),
    withheld: "Whoever knows what is looked for gets around it; and two people are in a referral.",
  },
  { ...factsOf("queue_item"), withheld: "It is what staff weighed; what they decided is in the other rows." },
];
