export { type Deps, type MailDeps } from "./deps.ts";
export { recordAudit } from "./audit/record-audit.ts";
export { getCompany } from "./companies/get-company.ts";
export { listBackfills } from "./backfill/list-backfills.ts";
export { startBackfill } from "./backfill/start-backfill.ts";
export { takeHistoryPage } from "./backfill/take-history-page.ts";
export { createCustomer } from "./customers/create-customer.ts";
export { customerRowSelect, toCustomerRow } from "./customers/customer-row.ts";
export { findCustomerByIdentity } from "./customers/find-customer-by-identity.ts";
export { firstName } from "./customers/first-name.ts";
export { getCustomer } from "./customers/get-customer.ts";
export { listCustomers } from "./customers/list-customers.ts";
export { listTimeline } from "./customers/list-timeline.ts";
export { lockMailbox } from "./customers/lock-mailbox.ts";
export { mergeCustomers } from "./customers/merge-customers.ts";
export { normalizeEmail } from "./customers/normalize-email.ts";
export { previewMerge } from "./customers/preview-merge.ts";
export { getProfile, updateProfile } from "./customers/profile.ts";
export { listAliases, resolveCustomer } from "./customers/resolve-customer.ts";
export { createMailEffect } from "./effects/create-mail-effect.ts";
export { dispatchMail, type DispatchOutcome } from "./effects/dispatch-mail.ts";
export { findEffectKind } from "./effects/find-effect-kind.ts";
export { listStuckEffects } from "./effects/list-stuck-effects.ts";
export { stripeTurns, takeTurn } from "./effects/take-turn.ts";
export { wipeExpiredSecrets } from "./effects/wipe-expired-secrets.ts";
export { getFraudSettings } from "./fraud/get-fraud-settings.ts";
export { previewFraud } from "./fraud/preview-fraud.ts";
export { saveFraudSettings } from "./fraud/save-fraud-settings.ts";
export { weighReferral } from "./fraud/weigh-referral.ts";
export { getHealth, type Health } from "./health/get-health.ts";
export { isDatabaseBusy } from "./health/is-database-busy.ts";
export { recordHeartbeat } from "./health/heartbeat.ts";
export { checkImport } from "./imports/check-import.ts";
export { createImport } from "./imports/create-import.ts";
export { discardImport } from "./imports/discard-import.ts";
export {
  customerKeyText,
  findOrCreateCustomers,
  type CustomerIds,
} from "./imports/find-or-create-customers.ts";
export { findOrCreateProducts, type ProductIds } from "./imports/find-or-create-products.ts";
export { getImport } from "./imports/get-import.ts";
export { importLock } from "./imports/import-lock.ts";
export { toImportOutput } from "./imports/import-row.ts";
export { insertPurchases } from "./imports/insert-purchases.ts";
export { listImports } from "./imports/list-imports.ts";
export { moveImport } from "./imports/move-import.ts";
export { openImport, type OpenImport } from "./imports/open-import.ts";
export { performCheck } from "./imports/perform-check.ts";
export { performImport } from "./imports/perform-import.ts";
export { type Chunk } from "./imports/read-chunks.ts";
export { reportProgress, type ProgressListener } from "./imports/report-progress.ts";
export { runImport } from "./imports/run-import.ts";
export {
  findDateFormat,
  isAddressColumn,
  isCurrencyColumn,
  isDateColumn,
  rateAsAmount,
  rateAsCustomer,
} from "./imports/guessing/column-content.ts";
export { guessLayout, type Layout } from "./imports/guessing/guess-layout.ts";
export { guessMapping, type MappingChoices } from "./imports/guessing/guess-mapping.ts";
export { findByName } from "./imports/guessing/header-names.ts";
export { isCurrency } from "./imports/reading/currency-codes.ts";
export { createLocalClock } from "./imports/reading/local-clock.ts";
export { parseAmount, type AmountReading } from "./imports/reading/parse-amount.ts";
export { parseCustomer, type CustomerKey } from "./imports/reading/parse-customer.ts";
export { parseDate, type WrittenDate } from "./imports/reading/parse-date.ts";
export { UnclosedQuoteError, type Line } from "./imports/reading/read-cells.ts";
export { type IdentifiedRow, type PurchaseReading } from "./imports/reading/read-purchases.ts";
export {
  readRow,
  type PurchaseRow,
  type ReadingContext,
  type RowError,
  type RowReading,
} from "./imports/reading/read-row.ts";
export { readSample, sampleBytes } from "./imports/reading/read-sample.ts";
export { createRowIdentity } from "./imports/reading/row-identity.ts";
export { toUtf8 } from "./imports/reading/to-utf8.ts";
export { getComparison } from "./insights/comparison/get-comparison.ts";
export { getConcentration } from "./insights/concentration/get-concentration.ts";
export { getLevers } from "./insights/levers/get-levers.ts";
export { getModel } from "./insights/model/get-model.ts";
export { completeJoin, type JoinOutcome } from "./joining/complete-join.ts";
export { findMemberActor } from "./joining/find-member-actor.ts";
export { forgetAbandonedJoins } from "./joining/forget-abandoned-joins.ts";
export { getConsentText } from "./joining/get-consent-text.ts";
export { startJoin, type OpenedLink } from "./joining/start-join.ts";
export { adjustBalance } from "./ledger/adjusting/adjust-balance.ts";
export { reverseAdjustment } from "./ledger/adjusting/reverse-adjustment.ts";
export { expirePoints } from "./ledger/expiry/expire-points.ts";
export { noticeExpiringPoints } from "./ledger/expiry/notice-expiring-points.ts";
export { post, type Posted } from "./ledger/post.ts";
export { postPayoutConfirmed, postPayoutReturned, postPayoutSent } from "./ledger/post-payout.ts";
export { heldBy, points, programme, type Posting, type Unit } from "./ledger/posting.ts";
export { redeem } from "./ledger/redeem.ts";
export { returnRedemption } from "./ledger/return-redemption.ts";
export { settleReward, type RewardInLedger } from "./ledger/settle-reward.ts";
export { getCustomerLedger } from "./ledger/statement/get-customer-ledger.ts";
export { getStatement } from "./ledger/statement/get-statement.ts";
export { exportLedger, listLedger } from "./ledger/statement/list-ledger.ts";
export { verifyLedger, type LedgerDrift } from "./ledger/verify-ledger.ts";
export { listLeads } from "./leads/list-leads.ts";
export { moveLead } from "./leads/move-lead.ts";
export { submitLead } from "./leads/submit-lead.ts";
export { askPayout } from "./payouts/ask-payout.ts";
export { checkOwnAccount } from "./payouts/check-own-account.ts";
export { checkPayoutAccount } from "./payouts/check-payout-account.ts";
export { dispatchPayoutReversal } from "./payouts/dispatch-payout-reversal.ts";
export { dispatchPayout } from "./payouts/dispatch-payout.ts";
export { exportManualPayouts } from "./payouts/export-manual-payouts.ts";
export { getMemberPayouts } from "./payouts/get-member-payouts.ts";
export { getPayout } from "./payouts/get-payout.ts";
export { giveBackPayout } from "./payouts/give-back-payout.ts";
export { listPayouts } from "./payouts/list-payouts.ts";
export { markPayoutsPaid } from "./payouts/mark-payouts-paid.ts";
export { openOnboarding } from "./payouts/open-onboarding.ts";
export { requestPayout, type PayoutRequest } from "./payouts/request-payout.ts";
export { retryPayout } from "./payouts/retry-payout.ts";
export { returnPayout } from "./payouts/return-payout.ts";
export { reversePayout } from "./payouts/reverse-payout.ts";
export { cancelRedemption } from "./perks/cancel-redemption.ts";
export { cancelRedemptionForMember } from "./perks/cancel-redemption-for-member.ts";
export { getMemberPerk } from "./perks/get-member-perk.ts";
export { getPerk } from "./perks/get-perk.ts";
export { getPerkCatalogue } from "./perks/get-perk-catalogue.ts";
export { handOutRedemption } from "./perks/hand-out-redemption.ts";
export { listPerks } from "./perks/list-perks.ts";
export { listToHandOut } from "./perks/list-to-hand-out.ts";
export { movePerk } from "./perks/move-perk.ts";
export { redeemPerk } from "./perks/redeem-perk.ts";
export { settleEarnedPerks } from "./perks/settle-earned-perks.ts";
export { createPerk, updatePerk } from "./perks/save-perk.ts";
export { getPolicy } from "./policy/get-policy.ts";
export { previewPolicy } from "./policy/preview-policy.ts";
export { savePolicy } from "./policy/save-policy.ts";
export { startAwaitedRun } from "./policy/start-awaited-run.ts";
export { type BookedPayment, type BookedPayout, type BookPage } from "./ports/books.ts";
export { type Books, BooksUnavailable, type Within } from "./ports/books.ts";
export { type Cipher } from "./ports/cipher.ts";
export { type Clock } from "./ports/clock.ts";
export type { Files, Picture, Pictures } from "./ports/files.ts";
export { type Job, type JobName, type Jobs } from "./ports/jobs.ts";
export type { ParkedJob, Queues, QueueState } from "./ports/queues.ts";
export { type Mail, type MailOutcome, type Mailer } from "./ports/mailer.ts";
export type { CheckoutTruth, EventSubject, PaymentTruth, Payments, ProviderBuyer } from "./ports/payments.ts";
export type { ProviderCustomer, StoredEvent, VerifiedEvent } from "./ports/payments.ts";
export {
  type Failure,
  type PayoutAccountState,
  type PayoutOrder,
  type PayoutOutcome,
  type Payouts,
  type PayoutTrace,
  type Recipient,
} from "./ports/payouts.ts";
export { getProgrammeRow } from "./programme/get-programme-row.ts";
export { getProgramme } from "./programme/get-programme.ts";
export { updateProgramme } from "./programme/update-programme.ts";
export { applyProviderEvent } from "./provider-events/apply-provider-event.ts";
export { retryParkedEvent, setAsideParkedEvent } from "./provider-events/decide-parked-event.ts";
export { getConnection } from "./provider-events/get-connection.ts";
export { listOpenEvents } from "./provider-events/list-open-events.ts";
export { recordProviderEvent } from "./provider-events/record-provider-event.ts";
export { settleProviderEvent } from "./provider-events/settle-provider-event.ts";
export { findOrCreateBuyer } from "./purchases/find-or-create-buyer.ts";
export { getPurchase } from "./purchases/get-purchase.ts";
export { netMinor } from "./purchases/net-minor.ts";
export { netOfTax } from "./purchases/net-of-tax.ts";
export { recordPayment } from "./purchases/record-payment.ts";
export { decideQueue } from "./queue/decide-queue.ts";
export { listMemberChecks } from "./queue/list-member-checks.ts";
export { listQueue } from "./queue/list-queue.ts";
export { openQueueItem } from "./queue/open-queue-item.ts";
export { settleQueue } from "./queue/settle-queue.ts";
export { undoQueue } from "./queue/undo-queue.ts";
export { getJobs } from "./queues/get-jobs.ts";
export { retryJob } from "./queues/retry-job.ts";
export { addRate } from "./rates/add-rate.ts";
export { listRates } from "./rates/list-rates.ts";
export { listUnconverted } from "./rates/list-unconverted.ts";
export { uploadRates } from "./rates/upload-rates.ts";
export { acceptDifference } from "./reconciling/accept-difference.ts";
export { compareBooks } from "./reconciling/compare-books.ts";
export { getReconciliation, listReconciliations } from "./reconciling/list-reconciliations.ts";
export { startNightlyReconciliation, startReconciliation } from "./reconciling/start-reconciliation.ts";
export { tendComparisons } from "./reconciling/tend-comparisons.ts";
export { attachReferral } from "./referrals/attach-referral.ts";
export { claimReferral } from "./referrals/claim-referral.ts";
export { findReferralOffer } from "./referrals/find-referral-offer.ts";
export { findReferralRefusal, isAncestor } from "./referrals/find-referral-refusal.ts";
export { getMemberHome } from "./referrals/get-member-home.ts";
export { getMemberReferrals } from "./referrals/get-member-referrals.ts";
export { getReferral } from "./referrals/get-referral.ts";
export { grantReferral } from "./referrals/grant-referral.ts";
export { listReferrals } from "./referrals/list-referrals.ts";
export { memberReferralInclude, toMemberReferral } from "./referrals/member-referral.ts";
export { openReferralLink } from "./referrals/open-referral-link.ts";
export { recordTransition } from "./referrals/record-transition.ts";
export { createReferralCode, findReferralCode, inventReferralCode } from "./referrals/referral-code.ts";
export { releaseEndedHolds } from "./referrals/release-ended-holds.ts";
export { releaseHold } from "./referrals/release-hold.ts";
export { settleReferral } from "./referrals/settle-referral.ts";
export { staffReferralInclude, toStaffReferral } from "./referrals/staff-referral.ts";
export { standingOf } from "./rewards/record-reward-change.ts";
export { rewardAnniversaries } from "./rewards/reward-anniversaries.ts";
export { recordRewardEvent } from "./rewards/record-reward-event.ts";
export type { HappeningPurchase, RewardHappening } from "./rewards/reward-happening.ts";
export { activeRules } from "./rules/active-rules.ts";
export { getRule } from "./rules/get-rule.ts";
export { judgeRule } from "./rules/judge-rule.ts";
export { listRuleChoices } from "./rules/list-rule-choices.ts";
export { listRules } from "./rules/list-rules.ts";
export { moveRule } from "./rules/move-rule.ts";
export { saveRewardTerms } from "./rules/save-reward-terms.ts";
export { saveRule } from "./rules/save-rule.ts";
export { simulateRule } from "./rules/simulating/simulate-rule.ts";
export { createCipher } from "./security/create-cipher.ts";
export { mailMemberSignIn, mailStaffSignIn, signInMinutes } from "./sign-in/mail-sign-in.ts";
export { changeStaffRole, disableStaff } from "./staff/change-staff.ts";
export { findActiveStaff } from "./staff/find-active-staff.ts";
export { getCurrentStaff } from "./staff/get-current-staff.ts";
export { inviteStaff } from "./staff/invite-staff.ts";
export { listStaff } from "./staff/list-staff.ts";
export { getCustomerTier } from "./tiers/get-customer-tier.ts";
export { getMemberTier } from "./tiers/get-member-tier.ts";
export { listTiers } from "./tiers/list-tiers.ts";
export { refreshEveryTier, refreshTiers } from "./tiers/refresh-tiers.ts";
export { removeTier } from "./tiers/remove-tier.ts";
export { saveTier } from "./tiers/save-tier.ts";
export { listTriage } from "./triage/list-triage.ts";
export { markTriage } from "./triage/mark-triage.ts";
export { undoTriage } from "./triage/undo-triage.ts";
export { currentFits, fitInUse, purchaseFitOf, type ValuationFits } from "./valuation/current-fits.ts";
export { performRun, performRunJob } from "./valuation/perform-run.ts";
export type { RunDeps } from "./valuation/run-deps.ts";
export { startRun, type ValuationTrigger } from "./valuation/start-run.ts";
export { startFirstRun, startNightlyRun, tendRuns } from "./valuation/tend-runs.ts";
export { findAncestors, findDescendants } from "./value/chain-customers.ts";
export { currentGeneration } from "./value/current-generation.ts";
export { currentPolicy, type ProgrammePolicy } from "./value/current-policy.ts";
export { databaseTime } from "./value/database-time.ts";
export { explainCustomer, requireCustomer } from "./value/explain-customer.ts";
export { getCustomerValue, type RealisedValue } from "./value/get-customer-value.ts";
export { getValueChanges } from "./value/get-value-changes.ts";
export { listValueLines } from "./value/list-value-lines.ts";
export { loadCosts } from "./value/load-costs.ts";
export { loadPurchaseFacts } from "./value/load-purchase-facts.ts";
export { loadValueFacts, type LoadedFacts } from "./value/load-value-facts.ts";
export { blendMargins, marginRateOf, marginRates } from "./value/margin-rate-of.ts";
export { followMerged, loadMergedCustomers, type MergedCustomers } from "./value/merged-customers.ts";
export { openCustomerValue } from "./value/open-customer-value.ts";
export { partsOfSnapshot } from "./value/parts-of-snapshot.ts";
export { refreshValues } from "./value/refresh-values.ts";
export { requestRefresh } from "./value/request-refresh.ts";
export { toReportingCurrency, type ToReporting } from "./value/to-reporting-currency.ts";
