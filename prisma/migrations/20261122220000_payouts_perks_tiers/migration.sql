-- What members do with what they earned: payouts, perks, tiers; and how our books are held against the provider's.

-- CreateEnum
CREATE TYPE "payout_rail" AS ENUM ('customer_balance', 'promotion_code', 'transfer', 'manual');

-- CreateEnum
CREATE TYPE "payout_state" AS ENUM ('pending', 'sent', 'confirmed', 'returned', 'parked');

-- CreateEnum
CREATE TYPE "effect_outcome" AS ENUM ('sent', 'unavailable', 'refused');

-- CreateEnum
CREATE TYPE "perk_fulfilment" AS ENUM ('promotion_code', 'customer_balance', 'by_hand');

-- CreateEnum
CREATE TYPE "perk_state" AS ENUM ('draft', 'offered', 'archived');

-- CreateEnum
CREATE TYPE "redemption_state" AS ENUM ('ordered', 'fulfilled', 'cancelled');

-- CreateEnum
CREATE TYPE "sync_state" AS ENUM ('running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "difference_kind" AS ENUM ('payment_missing', 'payment_differs', 'payment_foreign', 'transfer_missing', 'transfer_foreign', 'credit_missing', 'credit_foreign');

-- AlterEnum


ALTER TYPE "effect_kind" ADD VALUE 'payout';
ALTER TYPE "effect_kind" ADD VALUE 'payout_reversal';

-- AlterTable
ALTER TABLE "effect" ADD COLUMN     "subjectId" TEXT;

-- CreateTable
CREATE TABLE "payout" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "rail" "payout_rail" NOT NULL,
    "state" "payout_state" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "peerRef" TEXT,
    "code" TEXT,
    "codeExpiresAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "staffId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_step" (
    "id" TEXT NOT NULL,
    "payoutId" TEXT NOT NULL,
    "fromState" "payout_state",
    "toState" "payout_state" NOT NULL,
    "reason" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payout_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_account" (
    "customerId" TEXT NOT NULL,
    "accountRef" TEXT NOT NULL,
    "payoutsEnabled" BOOLEAN NOT NULL DEFAULT false,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_account_pkey" PRIMARY KEY ("customerId")
);

-- CreateTable
CREATE TABLE "effect_attempt" (
    "effectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "effect_outcome" NOT NULL,
    "detail" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "effect_attempt_pkey" PRIMARY KEY ("effectId","number")
);

-- CreateTable
CREATE TABLE "perk" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "stock" INTEGER,
    "perMemberLimit" INTEGER,
    "fulfilment" "perk_fulfilment" NOT NULL,
    "valueMinor" BIGINT,
    "leastTierId" TEXT,
    "state" "perk_state" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "perk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redemption" (
    "id" TEXT NOT NULL,
    "perkId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "state" "redemption_state" NOT NULL,
    "payoutId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "redemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redemption_step" (
    "id" TEXT NOT NULL,
    "redemptionId" TEXT NOT NULL,
    "toState" "redemption_state" NOT NULL,
    "reason" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redemption_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tier" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "benefits" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_tier" (
    "customerId" TEXT NOT NULL,
    "tierId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "warnedAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "customer_tier_pkey" PRIMARY KEY ("customerId")
);

-- CreateTable
CREATE TABLE "tier_change" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "fromTierId" TEXT,
    "toTierId" TEXT,
    "reason" JSONB NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tier_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "id" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "sync_state" NOT NULL,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "recoveredCount" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation_difference" (
    "id" TEXT NOT NULL,
    "reconciliationId" TEXT NOT NULL,
    "kind" "difference_kind" NOT NULL,
    "objectRef" TEXT NOT NULL,
    "currency" CHAR(3),
    "oursMinor" BIGINT,
    "theirsMinor" BIGINT,
    "acceptedAt" TIMESTAMPTZ(3),
    "staffId" TEXT,

    CONSTRAINT "reconciliation_difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "backfill" (
    "id" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "sync_state" NOT NULL,
    "cursor" TEXT,
    "seenCount" INTEGER NOT NULL DEFAULT 0,
    "addedCount" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "staffId" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "backfill_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payout_customerId_createdAt_idx" ON "payout"("customerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "payout_state_createdAt_idx" ON "payout"("state", "createdAt");

-- CreateIndex
CREATE INDEX "payout_step_payoutId_recordedAt_idx" ON "payout_step"("payoutId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "payout_account_accountRef_key" ON "payout_account"("accountRef");

-- CreateIndex
CREATE INDEX "perk_state_price_idx" ON "perk"("state", "price");

-- CreateIndex
CREATE UNIQUE INDEX "redemption_payoutId_key" ON "redemption"("payoutId");

-- CreateIndex
CREATE INDEX "redemption_customerId_createdAt_idx" ON "redemption"("customerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "redemption_perkId_customerId_idx" ON "redemption"("perkId", "customerId");

-- CreateIndex
CREATE INDEX "redemption_state_createdAt_idx" ON "redemption"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "redemption_customerId_requestKey_key" ON "redemption"("customerId", "requestKey");

-- CreateIndex
CREATE INDEX "redemption_step_redemptionId_recordedAt_idx" ON "redemption_step"("redemptionId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "tier_rank_key" ON "tier"("rank");

-- CreateIndex
CREATE INDEX "customer_tier_tierId_idx" ON "customer_tier"("tierId");

-- CreateIndex
CREATE INDEX "customer_tier_endsAt_idx" ON "customer_tier"("endsAt");

-- CreateIndex
CREATE INDEX "tier_change_customerId_recordedAt_idx" ON "tier_change"("customerId", "recordedAt");

-- CreateIndex
CREATE INDEX "reconciliation_startedAt_idx" ON "reconciliation"("startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_difference_reconciliationId_kind_objectRef_key" ON "reconciliation_difference"("reconciliationId", "kind", "objectRef");

-- CreateIndex
CREATE INDEX "backfill_startedAt_idx" ON "backfill"("startedAt");

-- CreateIndex
CREATE INDEX "effect_subjectId_idx" ON "effect"("subjectId");

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_step" ADD CONSTRAINT "payout_step_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_account" ADD CONSTRAINT "payout_account_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effect_attempt" ADD CONSTRAINT "effect_attempt_effectId_fkey" FOREIGN KEY ("effectId") REFERENCES "effect"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk" ADD CONSTRAINT "perk_leastTierId_fkey" FOREIGN KEY ("leastTierId") REFERENCES "tier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_perkId_fkey" FOREIGN KEY ("perkId") REFERENCES "perk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "payout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption_step" ADD CONSTRAINT "redemption_step_redemptionId_fkey" FOREIGN KEY ("redemptionId") REFERENCES "redemption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_tier" ADD CONSTRAINT "customer_tier_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_tier" ADD CONSTRAINT "customer_tier_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "tier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tier_change" ADD CONSTRAINT "tier_change_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliation_difference" ADD CONSTRAINT "reconciliation_difference_reconciliationId_fkey" FOREIGN KEY ("reconciliationId") REFERENCES "reconciliation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE payout ADD CONSTRAINT payout_amount_above_zero CHECK ("amountMinor" > 0);
ALTER TABLE payout ADD CONSTRAINT payout_settled_has_date CHECK ((state IN ('confirmed', 'returned')) = ("settledAt" IS NOT NULL));
ALTER TABLE perk ADD CONSTRAINT perk_price_above_zero CHECK (price > 0);
ALTER TABLE perk ADD CONSTRAINT perk_stock_not_negative CHECK (stock >= 0);
ALTER TABLE perk ADD CONSTRAINT perk_limit_above_zero CHECK ("perMemberLimit" > 0);
ALTER TABLE perk ADD CONSTRAINT perk_value_when_automatic CHECK ((fulfilment = 'by_hand') = ("valueMinor" IS NULL));
ALTER TABLE redemption ADD CONSTRAINT redemption_price_above_zero CHECK (price > 0);
ALTER TABLE redemption ADD CONSTRAINT redemption_settled_has_date CHECK ((state = 'ordered') = ("settledAt" IS NULL));
ALTER TABLE tier ADD CONSTRAINT tier_rank_above_zero CHECK (rank > 0);
ALTER TABLE backfill ADD CONSTRAINT backfill_ended_has_date CHECK ((state = 'running') = ("finishedAt" IS NULL));
ALTER TABLE reconciliation ADD CONSTRAINT reconciliation_ended_has_date CHECK ((state = 'running') = ("finishedAt" IS NULL));
-- One of each runs at a time.
CREATE UNIQUE INDEX backfill_one_running ON backfill (state) WHERE state = 'running';
CREATE UNIQUE INDEX reconciliation_one_running ON reconciliation (state) WHERE state = 'running';

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['payout_step', 'redemption_step', 'tier_change', 'effect_attempt'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;
