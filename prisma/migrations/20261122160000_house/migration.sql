-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "act_kind" AS ENUM ('review', 'idea', 'feedback', 'mention', 'answer', 'reference_call');

-- CreateEnum
CREATE TYPE "act_role" AS ENUM ('advocate', 'innovator', 'investor', 'critic', 'supporter', 'advisor', 'creator', 'curator', 'defender', 'speaker', 'reviewer', 'sharer', 'follower', 'host');

-- CreateEnum
CREATE TYPE "touch_kind" AS ENUM ('review_read', 'review_helpful', 'mention_click', 'heard_answer', 'reference_call', 'community_answer');

-- CreateEnum
CREATE TYPE "credit_part" AS ENUM ('originator', 'refiner');

-- CreateEnum
CREATE TYPE "survey_kind" AS ENUM ('nps');

-- CreateEnum
CREATE TYPE "sentiment" AS ENUM ('promoter', 'passive', 'detractor');

-- CreateEnum
CREATE TYPE "identity_kind" AS ENUM ('email', 'stripe_customer', 'external');

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('programme_terms');

-- CreateEnum
CREATE TYPE "purchase_source" AS ENUM ('stripe', 'import', 'demo');

-- CreateEnum
CREATE TYPE "referral_source" AS ENUM ('link', 'code', 'lead', 'staff');

-- CreateEnum
CREATE TYPE "referral_state" AS ENUM ('joined', 'on_hold', 'rewarded', 'stopped', 'refused');

-- CreateEnum
CREATE TYPE "attribution_evidence" AS ENUM ('confirmed', 'lead', 'link', 'claimed');

-- CreateEnum
CREATE TYPE "lead_stage" AS ENUM ('submitted', 'contacted', 'proposal', 'won', 'lost');

-- CreateEnum
CREATE TYPE "reward_side" AS ENUM ('referrer', 'friend');

-- CreateEnum
CREATE TYPE "reward_state" AS ENUM ('on_hold', 'granted', 'stopped');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('owner', 'manager', 'reviewer', 'analyst', 'viewer');

-- CreateEnum
CREATE TYPE "provider_event_state" AS ENUM ('recorded', 'applied', 'ignored', 'parked');

-- CreateEnum
CREATE TYPE "effect_kind" AS ENUM ('mail');

-- CreateEnum
CREATE TYPE "effect_state" AS ENUM ('pending', 'sending', 'sent', 'expired', 'parked');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('mapping', 'checking', 'checked', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "triage_action" AS ENUM ('thank', 'ask', 'protect', 'fix', 'leave_alone');

-- CreateTable
CREATE TABLE "act" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "act_kind" NOT NULL,
    "role" "act_role" NOT NULL,
    "productId" TEXT,
    "sentiment" "sentiment",
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act_text" (
    "actId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "act_text_pkey" PRIMARY KEY ("actId")
);

-- CreateTable
CREATE TABLE "touch" (
    "id" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "touch_kind" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipped_idea" (
    "actId" TEXT NOT NULL,
    "basisPoints" INTEGER NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipped_idea_pkey" PRIMARY KEY ("actId")
);

-- CreateTable
CREATE TABLE "shipped_idea_product" (
    "actId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,

    CONSTRAINT "shipped_idea_product_pkey" PRIMARY KEY ("actId","productId")
);

-- CreateTable
CREATE TABLE "act_credit" (
    "id" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "part" "credit_part" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "act_credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "survey_kind" NOT NULL,
    "score" INTEGER NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer_text" (
    "answerId" TEXT NOT NULL,
    "comment" TEXT NOT NULL,

    CONSTRAINT "survey_answer_text_pkey" PRIMARY KEY ("answerId")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "companyId" TEXT,
    "mergedIntoId" TEXT,
    "sentiment" "sentiment",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_identity" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "identity_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "normalizedValue" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_merge" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" TEXT,

    CONSTRAINT "identity_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_membership" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "companyId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_join" (
    "id" TEXT NOT NULL,
    "normalizedEmail" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "referralCodeId" TEXT,
    "codeOpenedAt" TIMESTAMPTZ(3),
    "codeSource" "referral_source",
    "consentTextId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_join_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "member_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_sign_in_method" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_sign_in_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shopUrl" TEXT NOT NULL,
    "reportingCurrency" CHAR(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "attributionWindowDays" INTEGER NOT NULL,
    "refundWindowDays" INTEGER NOT NULL,
    "referrerRewardMinor" BIGINT NOT NULL,
    "friendRewardMinor" BIGINT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "value_policy" (
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "staffId" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "value_policy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "consent_text" (
    "id" TEXT NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "externalRef" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_margin" (
    "id" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "basisPoints" INTEGER NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_margin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "source" "purchase_source" NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "capturedMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL DEFAULT 0,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importId" TEXT,

    CONSTRAINT "purchase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_line" (
    "id" TEXT NOT NULL,
    "purchaseId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,

    CONSTRAINT "purchase_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "purchaseId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" TEXT NOT NULL,
    "purchaseId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "serving_cost" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "serving_cost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_rate" (
    "id" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reportingCurrency" CHAR(3) NOT NULL,
    "rate" DECIMAL(20,10) NOT NULL,
    "validOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_code" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_click" (
    "id" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_click_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" TEXT NOT NULL,
    "referrerId" TEXT NOT NULL,
    "refereeId" TEXT NOT NULL,
    "codeId" TEXT,
    "leadId" TEXT,
    "source" "referral_source" NOT NULL,
    "state" "referral_state" NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "holdUntil" TIMESTAMPTZ(3),
    "qualifyingPurchaseId" TEXT,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_transition" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "fromState" "referral_state",
    "toState" "referral_state" NOT NULL,
    "reason" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_transition_note" (
    "transitionId" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "referral_transition_note_pkey" PRIMARY KEY ("transitionId")
);

-- CreateTable
CREATE TABLE "attribution" (
    "id" TEXT NOT NULL,
    "refereeId" TEXT NOT NULL,
    "referrerId" TEXT,
    "evidence" "attribution_evidence" NOT NULL,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead" (
    "id" TEXT NOT NULL,
    "referrerId" TEXT NOT NULL,
    "companyName" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "stage" "lead_stage" NOT NULL DEFAULT 'submitted',
    "customerId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_stage_change" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "fromStage" "lead_stage",
    "toStage" "lead_stage" NOT NULL,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_stage_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "side" "reward_side" NOT NULL,
    "state" "reward_state" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "grantedAt" TIMESTAMPTZ(3),

    CONSTRAINT "reward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward_change" (
    "id" TEXT NOT NULL,
    "rewardId" TEXT NOT NULL,
    "state" "reward_state" NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reward_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "staff_role" NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_sign_in_method" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_sign_in_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" TEXT NOT NULL,
    "staffId" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_detail" (
    "entryId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_detail_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "provider_event" (
    "id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "livemode" BOOLEAN NOT NULL,
    "apiVersion" TEXT,
    "state" "provider_event_state" NOT NULL DEFAULT 'recorded',
    "error" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_event_payload" (
    "eventId" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "provider_event_payload_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "effect" (
    "id" TEXT NOT NULL,
    "kind" "effect_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "state" "effect_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMPTZ(3),
    "peerRef" TEXT,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effect_payload" (
    "effectId" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "ciphertext" BYTEA,

    CONSTRAINT "effect_payload_pkey" PRIMARY KEY ("effectId")
);

-- CreateTable
CREATE TABLE "import" (
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "import_state" NOT NULL,
    "mapping" JSONB NOT NULL,
    "skipBadRows" BOOLEAN NOT NULL DEFAULT false,
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "addedCount" INTEGER NOT NULL DEFAULT 0,
    "knownCount" INTEGER NOT NULL DEFAULT 0,
    "badCount" INTEGER NOT NULL DEFAULT 0,
    "staffId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "importId" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("importId")
);

-- CreateTable
CREATE TABLE "import_row_error" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "lineNumber" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "import_row_error_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "value_snapshot" (
    "customerId" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "ownMinor" BIGINT NOT NULL,
    "referralMinor" BIGINT NOT NULL,
    "influenceMinor" BIGINT NOT NULL,
    "innovationMinor" BIGINT NOT NULL,
    "headlineMinor" BIGINT NOT NULL,
    "netOwnMinor" BIGINT NOT NULL,
    "netReferralMinor" BIGINT NOT NULL,
    "netInfluenceMinor" BIGINT NOT NULL,
    "netInnovationMinor" BIGINT NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "netLowMinor" BIGINT NOT NULL,
    "netHighMinor" BIGINT NOT NULL,
    "contributionMinor" BIGINT NOT NULL,
    "purchaseCount" INTEGER NOT NULL,
    "lastPurchaseAt" TIMESTAMPTZ(3),

    CONSTRAINT "value_snapshot_pkey" PRIMARY KEY ("customerId")
);

-- CreateTable
CREATE TABLE "account_snapshot" (
    "accountId" TEXT NOT NULL,
    "companyId" TEXT,
    "customerId" TEXT,
    "currency" CHAR(3) NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "ownMinor" BIGINT NOT NULL,
    "referralMinor" BIGINT NOT NULL,
    "influenceMinor" BIGINT NOT NULL,
    "innovationMinor" BIGINT NOT NULL,
    "headlineMinor" BIGINT NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "netLowMinor" BIGINT NOT NULL,
    "netHighMinor" BIGINT NOT NULL,
    "broughtCount" INTEGER NOT NULL,
    "sentiment" "sentiment",
    "action" "triage_action" NOT NULL,
    "reason" JSONB NOT NULL,

    CONSTRAINT "account_snapshot_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "group_cuts" (
    "id" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "highValueMinor" BIGINT NOT NULL,
    "womMinor" BIGINT NOT NULL,
    "referralTargetMinor" BIGINT NOT NULL,

    CONSTRAINT "group_cuts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "act_customerId_occurredAt_idx" ON "act"("customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "touch_customerId_occurredAt_idx" ON "touch"("customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "touch_ownerId_idx" ON "touch"("ownerId");

-- CreateIndex
CREATE INDEX "touch_actId_idx" ON "touch"("actId");

-- CreateIndex
CREATE INDEX "shipped_idea_product_productId_idx" ON "shipped_idea_product"("productId");

-- CreateIndex
CREATE INDEX "act_credit_customerId_idx" ON "act_credit"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "act_credit_actId_customerId_part_key" ON "act_credit"("actId", "customerId", "part");

-- CreateIndex
CREATE INDEX "survey_answer_customerId_occurredAt_idx" ON "survey_answer"("customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "customer_companyId_idx" ON "customer"("companyId");

-- CreateIndex
CREATE INDEX "customer_displayName_id_idx" ON "customer"("displayName", "id");

-- CreateIndex
CREATE INDEX "customer_identity_customerId_idx" ON "customer_identity"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "customer_identity_kind_normalizedValue_key" ON "customer_identity"("kind", "normalizedValue");

-- CreateIndex
CREATE INDEX "identity_merge_fromId_recordedAt_idx" ON "identity_merge"("fromId", "recordedAt");

-- CreateIndex
CREATE INDEX "identity_merge_intoId_idx" ON "identity_merge"("intoId");

-- CreateIndex
CREATE UNIQUE INDEX "company_domain_key" ON "company"("domain");

-- CreateIndex
CREATE INDEX "company_membership_customerId_recordedAt_idx" ON "company_membership"("customerId", "recordedAt");

-- CreateIndex
CREATE INDEX "company_membership_companyId_idx" ON "company_membership"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "member_customerId_key" ON "member"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "member_userId_key" ON "member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "pending_join_normalizedEmail_key" ON "pending_join"("normalizedEmail");

-- CreateIndex
CREATE INDEX "pending_join_expiresAt_idx" ON "pending_join"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "member_user_email_key" ON "member_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "member_session_token_key" ON "member_session"("token");

-- CreateIndex
CREATE INDEX "member_session_userId_idx" ON "member_session"("userId");

-- CreateIndex
CREATE INDEX "member_sign_in_method_userId_idx" ON "member_sign_in_method"("userId");

-- CreateIndex
CREATE INDEX "member_verification_identifier_idx" ON "member_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "consent_text_kind_version_key" ON "consent_text"("kind", "version");

-- CreateIndex
CREATE INDEX "consent_customerId_recordedAt_idx" ON "consent"("customerId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "product_externalRef_key" ON "product"("externalRef");

-- CreateIndex
CREATE INDEX "product_margin_productId_recordedAt_idx" ON "product_margin"("productId", "recordedAt");

-- CreateIndex
CREATE INDEX "purchase_customerId_occurredAt_idx" ON "purchase"("customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "purchase_importId_idx" ON "purchase"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_source_sourceKey_key" ON "purchase"("source", "sourceKey");

-- CreateIndex
CREATE INDEX "purchase_line_purchaseId_idx" ON "purchase_line"("purchaseId");

-- CreateIndex
CREATE INDEX "purchase_line_productId_idx" ON "purchase_line"("productId");

-- CreateIndex
CREATE INDEX "refund_purchaseId_idx" ON "refund"("purchaseId");

-- CreateIndex
CREATE INDEX "dispute_purchaseId_idx" ON "dispute"("purchaseId");

-- CreateIndex
CREATE INDEX "serving_cost_customerId_occurredAt_idx" ON "serving_cost"("customerId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "exchange_rate_currency_reportingCurrency_validOn_recordedAt_key" ON "exchange_rate"("currency", "reportingCurrency", "validOn", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "referral_code_customerId_key" ON "referral_code"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "referral_code_code_key" ON "referral_code"("code");

-- CreateIndex
CREATE INDEX "referral_click_codeId_occurredAt_idx" ON "referral_click"("codeId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "referral_leadId_key" ON "referral"("leadId");

-- CreateIndex
CREATE INDEX "referral_referrerId_createdAt_idx" ON "referral"("referrerId", "createdAt");

-- CreateIndex
CREATE INDEX "referral_refereeId_idx" ON "referral"("refereeId");

-- CreateIndex
CREATE INDEX "referral_state_holdUntil_idx" ON "referral"("state", "holdUntil");

-- CreateIndex
CREATE INDEX "referral_createdAt_idx" ON "referral"("createdAt");

-- CreateIndex
CREATE INDEX "referral_transition_referralId_recordedAt_idx" ON "referral_transition"("referralId", "recordedAt");

-- CreateIndex
CREATE INDEX "attribution_refereeId_recordedAt_idx" ON "attribution"("refereeId", "recordedAt");

-- CreateIndex
CREATE INDEX "attribution_referrerId_idx" ON "attribution"("referrerId");

-- CreateIndex
CREATE INDEX "lead_referrerId_createdAt_idx" ON "lead"("referrerId", "createdAt");

-- CreateIndex
CREATE INDEX "lead_stage_createdAt_idx" ON "lead"("stage", "createdAt");

-- CreateIndex
CREATE INDEX "lead_stage_change_leadId_recordedAt_idx" ON "lead_stage_change"("leadId", "recordedAt");

-- CreateIndex
CREATE INDEX "reward_customerId_createdAt_idx" ON "reward"("customerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "reward_referralId_side_key" ON "reward"("referralId", "side");

-- CreateIndex
CREATE INDEX "reward_change_rewardId_recordedAt_idx" ON "reward_change"("rewardId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_email_key" ON "staff_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_token_key" ON "staff_session"("token");

-- CreateIndex
CREATE INDEX "staff_session_userId_idx" ON "staff_session"("userId");

-- CreateIndex
CREATE INDEX "staff_sign_in_method_userId_idx" ON "staff_sign_in_method"("userId");

-- CreateIndex
CREATE INDEX "staff_verification_identifier_idx" ON "staff_verification"("identifier");

-- CreateIndex
CREATE INDEX "audit_entry_recordedAt_idx" ON "audit_entry"("recordedAt");

-- CreateIndex
CREATE INDEX "audit_entry_subjectId_recordedAt_idx" ON "audit_entry"("subjectId", "recordedAt");

-- CreateIndex
CREATE INDEX "provider_event_state_recordedAt_idx" ON "provider_event"("state", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "provider_event_provider_externalId_key" ON "provider_event"("provider", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "effect_key_key" ON "effect"("key");

-- CreateIndex
CREATE INDEX "effect_state_createdAt_idx" ON "effect"("state", "createdAt");

-- CreateIndex
CREATE INDEX "import_createdAt_idx" ON "import"("createdAt");

-- CreateIndex
CREATE INDEX "import_row_error_importId_lineNumber_idx" ON "import_row_error"("importId", "lineNumber");

-- CreateIndex
CREATE INDEX "worker_heartbeat_seenAt_idx" ON "worker_heartbeat"("seenAt");

-- CreateIndex
CREATE INDEX "value_snapshot_headlineMinor_customerId_idx" ON "value_snapshot"("headlineMinor" DESC, "customerId");

-- CreateIndex
CREATE INDEX "value_snapshot_netMinor_customerId_idx" ON "value_snapshot"("netMinor" DESC, "customerId");

-- CreateIndex
CREATE INDEX "value_snapshot_ownMinor_customerId_idx" ON "value_snapshot"("ownMinor" DESC, "customerId");

-- CreateIndex
CREATE INDEX "value_snapshot_lastPurchaseAt_customerId_idx" ON "value_snapshot"("lastPurchaseAt" DESC, "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "account_snapshot_companyId_key" ON "account_snapshot"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "account_snapshot_customerId_key" ON "account_snapshot"("customerId");

-- CreateIndex
CREATE INDEX "account_snapshot_headlineMinor_accountId_idx" ON "account_snapshot"("headlineMinor" DESC, "accountId");

-- CreateIndex
CREATE INDEX "account_snapshot_action_headlineMinor_idx" ON "account_snapshot"("action", "headlineMinor" DESC);

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_text" ADD CONSTRAINT "act_text_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipped_idea" ADD CONSTRAINT "shipped_idea_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipped_idea_product" ADD CONSTRAINT "shipped_idea_product_actId_fkey" FOREIGN KEY ("actId") REFERENCES "shipped_idea"("actId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipped_idea_product" ADD CONSTRAINT "shipped_idea_product_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_credit" ADD CONSTRAINT "act_credit_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_credit" ADD CONSTRAINT "act_credit_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer_text" ADD CONSTRAINT "survey_answer_text_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "survey_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_identity" ADD CONSTRAINT "customer_identity_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_membership" ADD CONSTRAINT "company_membership_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_membership" ADD CONSTRAINT "company_membership_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "member_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_join" ADD CONSTRAINT "pending_join_referralCodeId_fkey" FOREIGN KEY ("referralCodeId") REFERENCES "referral_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_join" ADD CONSTRAINT "pending_join_consentTextId_fkey" FOREIGN KEY ("consentTextId") REFERENCES "consent_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_session" ADD CONSTRAINT "member_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "member_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_sign_in_method" ADD CONSTRAINT "member_sign_in_method_userId_fkey" FOREIGN KEY ("userId") REFERENCES "member_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_textId_fkey" FOREIGN KEY ("textId") REFERENCES "consent_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_margin" ADD CONSTRAINT "product_margin_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_line" ADD CONSTRAINT "purchase_line_purchaseId_fkey" FOREIGN KEY ("purchaseId") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_line" ADD CONSTRAINT "purchase_line_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_purchaseId_fkey" FOREIGN KEY ("purchaseId") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_purchaseId_fkey" FOREIGN KEY ("purchaseId") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serving_cost" ADD CONSTRAINT "serving_cost_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_code" ADD CONSTRAINT "referral_code_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_click" ADD CONSTRAINT "referral_click_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "referral_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_referrerId_fkey" FOREIGN KEY ("referrerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_refereeId_fkey" FOREIGN KEY ("refereeId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "referral_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_qualifyingPurchaseId_fkey" FOREIGN KEY ("qualifyingPurchaseId") REFERENCES "purchase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_transition" ADD CONSTRAINT "referral_transition_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_transition_note" ADD CONSTRAINT "referral_transition_note_transitionId_fkey" FOREIGN KEY ("transitionId") REFERENCES "referral_transition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_refereeId_fkey" FOREIGN KEY ("refereeId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_referrerId_fkey" FOREIGN KEY ("referrerId") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_referrerId_fkey" FOREIGN KEY ("referrerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_stage_change" ADD CONSTRAINT "lead_stage_change_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_change" ADD CONSTRAINT "reward_change_rewardId_fkey" FOREIGN KEY ("rewardId") REFERENCES "reward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_sign_in_method" ADD CONSTRAINT "staff_sign_in_method_userId_fkey" FOREIGN KEY ("userId") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_detail" ADD CONSTRAINT "audit_detail_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_event_payload" ADD CONSTRAINT "provider_event_payload_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "provider_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effect_payload" ADD CONSTRAINT "effect_payload_effectId_fkey" FOREIGN KEY ("effectId") REFERENCES "effect"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row_error" ADD CONSTRAINT "import_row_error_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value_snapshot" ADD CONSTRAINT "value_snapshot_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


