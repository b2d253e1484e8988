export { buildAct, createAct, type ActOverrides } from "./acts.ts";
export { buildAttribution, createAttribution, type AttributionOverrides } from "./attributions.ts";
export { buildAudit, createAudit, type AuditOverrides } from "./audit.ts";
export { buildBetaGroup, createBetaGroup, type BetaGroupOverrides } from "./beta.ts";
export { type Built } from "./built.ts";
export { buildBoard, createBoard, stageNames, type BoardIds, type BoardOverrides } from "./boards.ts";
export { buildCampaign, createCampaign, type CampaignOverrides } from "./campaigns.ts";
export { buildChangelogEntry } from "./changelog.ts";
export { buildCompany, createCompany, type CompanyOverrides } from "./companies.ts";
export { buildConsentText, createConsentText, type ConsentTextOverrides } from "./consent-texts.ts";
export { buildCustomer, createCustomer, type CustomerOverrides } from "./customers.ts";
export { buildExchangeRate, createExchangeRate, type ExchangeRateOverrides } from "./exchange-rates.ts";
export { buildIdea, createIdea, type IdeaOverrides } from "./ideas.ts";
export { buildLead, createLead, type LeadOverrides } from "./leads.ts";
export {
  buildMember,
  buildMembership,
  createMember,
  createMembership,
  type MemberOverrides,
  type MembershipOverrides,
} from "./members.ts";
export { buildMention, createMention, type MentionOverrides } from "./mentions.ts";
export { longAgo, type When } from "./moment.ts";
export { buildPerk, createPerk, type PerkOverrides } from "./perks.ts";
export { buildProduct, createProduct, type ProductOverrides } from "./products.ts";
export { buildProgramme, createProgramme, type ProgrammeOverrides } from "./programme.ts";
export { buildPurchase, createPurchase, type PurchaseOverrides } from "./purchases.ts";
export { buildAnswer, createAnswer, type AnswerOverrides } from "./questions.ts";
export { buildQuestion, createQuestion, type QuestionOverrides } from "./questions.ts";
export { buildReferralClick, createReferralClick, type ReferralClickOverrides } from "./referral-clicks.ts";
export { type ReferralProgress } from "./referral-progress.ts";
export { buildReferral, createReferral, type ReferralOverrides } from "./referrals.ts";
export { buildDestination, type DestinationOverrides } from "./review-destinations.ts";
export { buildReview, createReview, type ReviewOverrides } from "./reviews.ts";
export { buildRewardRule, createRewardRule, firstRuleIds, type RewardRuleOverrides } from "./reward-rules.ts";
export { buildReward, createReward, type RewardOverrides, type RewardStep } from "./rewards.ts";
export { insertRows, mergeRows, type Rows } from "./rows.ts";
export { buildServingCost, createServingCost, type ServingCostOverrides } from "./serving-costs.ts";
export { buildShippedIdea, createShippedIdea, type ShippedIdeaOverrides } from "./shipped-ideas.ts";
export { buildStaff, createStaff, type StaffOverrides } from "./staff.ts";
export { buildSurveyAnswer, createSurveyAnswer, type SurveyAnswerOverrides } from "./survey-answers.ts";
export { buildTier, createTier, type TierOverrides } from "./tiers.ts";
export { buildTouch, createTouch, type TouchOverrides } from "./touches.ts";
export { buildTrackedLink, createTrackedLink, type TrackedLinkOverrides } from "./tracked-links.ts";
export { buildValuePolicy, createValuePolicy, type ValuePolicyOverrides } from "./value-policies.ts";
