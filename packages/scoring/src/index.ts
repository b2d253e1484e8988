export { ScoringInputError, type ScoringInputDetail } from "./scoring-input-error.ts";
export { floorMinor } from "./money/floor-minor.ts";
export { splitExactly } from "./money/split-exactly.ts";
export { allocateReferral } from "./referral/allocate-referral.ts";
export { headlineValue } from "./referral/headline-value.ts";
export { accountValue } from "./value/account-value.ts";
export { addMonths } from "./value/add-months.ts";
export { bridge, type ValueBridge } from "./value/bridge.ts";
export type { ChainLink } from "./value/chain-link.ts";
export { checkValuePolicy } from "./value/check-value-policy.ts";
export { defaultValuePolicy } from "./value/default-value-policy.ts";
export {
  expectedShares,
  type ExpectedAmounts,
  type ExpectedBuyer,
  type ExpectedShare,
} from "./value/expected-shares.ts";
export { explainValue } from "./value/explain-value.ts";
export { accountNetRange, type NetRange } from "./value/account-net-range.ts";
export { ideaCredits } from "./value/idea-credits.ts";
export { netRange } from "./value/net-range.ts";
export { netRangeIncrementalities } from "./value/net-range-incrementalities.ts";
export type { PartSums, ValueParts } from "./value/part-sums.ts";
export { postedDifference } from "./value/posted-difference.ts";
export { splitPurchase } from "./value/split-purchase.ts";
export {
  referralEvidences,
  touchKinds,
  valuePartNames,
  type Instant,
  type PurchaseFact,
  type ReferralEvidence,
  type ReferralFact,
  type RewardFact,
  type ServingCostFact,
  type ShippedIdeaFact,
  type TakeBack,
  type TouchFact,
  type TouchKind,
  type ValueFacts,
  type ValuePart,
} from "./value/value-facts.ts";
export {
  valueBases,
  valueRules,
  type ValueBasis,
  type ValueLine,
  type ValueRule,
} from "./value/value-line.ts";
export { valueParts } from "./value/value-parts.ts";
export { valuePartsByCustomer } from "./value/value-parts-by-customer.ts";
export type { ValuePolicy } from "./value/value-policy.ts";
export type { ValueShare } from "./value/value-share.ts";
export { valueShares, type PurchaseFacts } from "./value/value-shares.ts";
export { referralReward, type ReferralRewardInput } from "./rewards/referral-reward.ts";
export { customerGroups, type CustomerGroup, type GroupCut } from "./concentration/customer-group.ts";
export { giniCoefficient } from "./concentration/gini-coefficient.ts";
export { groupCuts } from "./concentration/group-cuts.ts";
export { groupOf } from "./concentration/group-of.ts";
export { lorenzCurve, type LorenzPoint } from "./concentration/lorenz-curve.ts";
export { tenureBandOf, tenureBandStartDays } from "./concentration/tenure-band-of.ts";
export { topShare } from "./concentration/top-share.ts";
export { topShareStandardError } from "./concentration/top-share-standard-error.ts";
export { wallys } from "./concentration/wallys.ts";
export { whaleCurve, type WhalePoint } from "./concentration/whale-curve.ts";
export { woms } from "./concentration/woms.ts";
export {
  netPromoterGroupOf,
  netPromoterGroups,
  type NetPromoterGroup,
} from "./surveys/net-promoter-group-of.ts";
export { netPromoterScore, type NetPromoterScore } from "./surveys/net-promoter-score.ts";
export { convertAmount } from "./money/convert-amount.ts";
export { minorDigits } from "./money/currency-table.ts";
export { levers, type Lever } from "./levers/lever.ts";
export { advocacyRoles, type AdvocacyRole } from "./triage/advocacy-role.ts";
export { askStandings, type AskStanding } from "./triage/ask-standing.ts";
export { decideTriage } from "./triage/decide-triage.ts";
export { findRisk } from "./triage/find-risk.ts";
export { orderTriage } from "./triage/order-triage.ts";
export {
  triageActions,
  type TriageAction,
  type TriageDecision,
  type TriageReason,
} from "./triage/triage-decision.ts";
export { defaultTriagePolicy, type TriagePolicy } from "./triage/triage-policy.ts";
export type { AliveHint, TriageSubject } from "./triage/triage-subject.ts";
export { spearmanCorrelation } from "./concentration/spearman-correlation.ts";
export { topOverlap } from "./concentration/top-overlap.ts";
export { betaPosterior, type BetaBelief } from "./engagement/beta-posterior.ts";
export { communityCredit } from "./engagement/community-credit.ts";
export {
  customerReferralValue,
  halfYearlyDiscount,
  type ReferredCustomer,
} from "./engagement/customer-referral-value.ts";
export { expectedInfluence, type ExpectedInfluence } from "./engagement/expected-influence.ts";
export { expectedInnovation } from "./engagement/expected-innovation.ts";
export { extendedCustomerRevenue } from "./engagement/extended-customer-revenue.ts";
export {
  ideaStagePriors,
  ideaStageProbability,
  type IdeaStage,
} from "./engagement/idea-stage-probability.ts";
export { overallParticipation, testParticipation } from "./engagement/participation-score.ts";
export { reviewLift } from "./engagement/review-lift.ts";
export { reviewElasticity, reviewSalesChange, type ReviewState } from "./engagement/review-sales-change.ts";
export { acquisitionCostMinor } from "./experiments/acquisition-cost-minor.ts";
export { acquisitionSavingMinor } from "./experiments/acquisition-saving-minor.ts";
export { cupedLift, type CupedArm } from "./experiments/cuped-lift.ts";
export {
  incrementalityPosterior,
  type HoldoutCounts,
  type IncrementalityBelief,
} from "./experiments/incrementality-posterior.ts";
export { liftOf, type Lift } from "./experiments/lift-of.ts";
export { proportionInterval } from "./experiments/proportion-interval.ts";
export { returnOnSpend } from "./experiments/return-on-spend.ts";
export { spendShares } from "./experiments/spend-shares.ts";
export { careView, type CareView } from "./levers/care-view.ts";
export {
  decomposeLevers,
  periodFactors,
  type LeverEffects,
  type PeriodFactor,
  type PeriodLevers,
} from "./levers/decompose-levers.ts";
export { leverBenchmark } from "./levers/lever-benchmark.ts";
export { leverHeadroom } from "./levers/lever-headroom.ts";
export type { LeverBenchmark, LeverColumns, LeverProfile } from "./levers/lever-profile.ts";
export { nextAsk } from "./levers/next-ask.ts";
export { median } from "./numbers/median.ts";
export { quantile } from "./numbers/quantile.ts";
export { evaluateRewardRules } from "./rewards/evaluate-reward-rules.ts";
export { referralBoundMinor } from "./rewards/referral-bound-minor.ts";
export type { PastReward, RewardContext, RewardPerson } from "./rewards/reward-context.ts";
export type { RewardAmount, RewardDecision, RewardReason } from "./rewards/reward-decision.ts";
export type { RewardEvent } from "./rewards/reward-event.ts";
export {
  rewardSides,
  rewardTriggers,
  type RewardRule,
  type RewardSide,
  type RewardTrigger,
  type RuleAmount,
  type RuleCap,
  type RuleConditions,
} from "./rewards/reward-rule.ts";
export { worstCaseOfRules, type WorstCase } from "./rewards/worst-case-of-rules.ts";
export {
  backtestPurchaseModels,
  bgNbdExpectedPurchases,
  bgNbdExpectedPurchasesAll,
  bgNbdExpectedPurchasesNewCustomer,
  bgNbdProbabilityAlive,
  bgNbdProbabilityAliveAll,
  bgNbdProbabilityOfCount,
  bgNbdResidualPurchases,
  bgNbdResidualPurchasesAll,
  choosePurchaseModel,
  customerLifetimeValue,
  expectedOwnValues,
  expectedPurchasesInterval,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  fitPool,
  fitPurchaseModel,
  fitShiftedBetaGeometric,
  gammaGammaExpectedSpend,
  gammaGammaExpectedSpendAll,
  groupCells,
  hasDropoutSignal,
  mbgNbdExpectedPurchases,
  mbgNbdExpectedPurchasesAll,
  mbgNbdExpectedPurchasesNewCustomer,
  mbgNbdProbabilityAlive,
  mbgNbdProbabilityAliveAll,
  mbgNbdProbabilityOfCount,
  mbgNbdResidualPurchases,
  mbgNbdResidualPurchasesAll,
  nbdExpectedPurchases,
  nbdExpectedPurchasesAll,
  nbdExpectedPurchasesNewCustomer,
  nbdProbabilityAlive,
  nbdProbabilityAliveAll,
  nbdProbabilityOfCount,
  nbdResidualPurchases,
  nbdResidualPurchasesAll,
  paretoNbdExpectedPurchases,
  paretoNbdExpectedPurchasesAll,
  paretoNbdExpectedPurchasesNewCustomer,
  paretoNbdProbabilityAlive,
  paretoNbdProbabilityAliveAll,
  paretoNbdProbabilityOfCount,
  paretoNbdResidualPurchases,
  paretoNbdResidualPurchasesAll,
  purchaseLogLikelihood,
  purchaseModels,
  repeatersForOwnFit,
  residualLifetimeValue,
  residualValueInterval,
  sbgExpectedLifetime,
  sbgResidualLifetime,
  sbgRetentionRate,
  sbgSurvival,
  summarizePurchases,
  type Backtest,
  type BacktestCandidate,
  type BacktestInput,
  type BgNbdFit,
  type BgNbdParams,
  type Column,
  type ExpectedOwnColumns,
  type ExpectedOwnInput,
  type FitOptions,
  type FitReport,
  type GammaGammaFit,
  type GammaGammaParams,
  type GroupedColumns,
  type IntervalColumns,
  type LifetimeValueInput,
  type MbgNbdFit,
  type MbgNbdParams,
  type ModelChoice,
  type ModelVerdict,
  type NbdFit,
  type NbdParams,
  type ParameterPrior,
  type ParametrisedModel,
  type ParetoNbdFit,
  type ParetoNbdParams,
  type PoolFit,
  type PurchaseColumns,
  type PurchaseModel,
  type PurchaseModelFit,
  type PurchaseModelParams,
  type PurchaseModelPrior,
  type PurchaseRows,
  type PurchaseSummary,
  type ResidualIntervalInput,
  type ResidualValueInput,
  type ShiftedBetaGeometricFit,
  type ShiftedBetaGeometricParams,
  type SpendColumns,
  type TooLittleToTest,
  type ValueColumns,
} from "./models/index.ts";
