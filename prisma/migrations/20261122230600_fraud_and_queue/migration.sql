-- What is suspicious about a referral, what gave it away, and the one queue where people decide.

-- CreateEnum
CREATE TYPE "fraud_signal" AS ENUM ('same_mailbox', 'same_payment_method', 'same_shipping_address', 'company_domain', 'disposable_domain', 'member_velocity', 'device_velocity', 'circle', 'older_friend', 'refund_pattern');

-- CreateEnum
CREATE TYPE "trait_kind" AS ENUM ('payment_fingerprint', 'shipping_address');

-- CreateEnum
CREATE TYPE "queue_kind" AS ENUM ('fraud', 'cap', 'approval', 'proof');

-- CreateEnum
CREATE TYPE "queue_subject" AS ENUM ('referral', 'reward', 'reward_decision', 'act');

-- CreateEnum
CREATE TYPE "queue_decision" AS ENUM ('approved', 'declined', 'lapsed');

-- CreateTable
CREATE TABLE "fraud_signal_setting" (
    "signal" "fraud_signal" NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "weight" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fraud_signal_setting_pkey" PRIMARY KEY ("signal")
);

-- CreateTable
CREATE TABLE "fraud_threshold" (
    "id" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fraud_threshold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fraud_finding" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "signal" "fraud_signal" NOT NULL,
    "weight" INTEGER NOT NULL,
    "evidence" JSONB NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fraud_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_trait" (
    "customerId" TEXT NOT NULL,
    "kind" "trait_kind" NOT NULL,
    "hash" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_trait_pkey" PRIMARY KEY ("customerId","kind","hash")
);

-- CreateTable
CREATE TABLE "join_trace" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "agentHash" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "join_trace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_item" (
    "id" TEXT NOT NULL,
    "kind" "queue_kind" NOT NULL,
    "subjectType" "queue_subject" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "referralId" TEXT,
    "stakeMinor" BIGINT NOT NULL,
    "reasons" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "decision" "queue_decision",
    "reason" TEXT,
    "staffId" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "queue_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fraud_finding_customerId_idx" ON "fraud_finding"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "fraud_finding_referralId_signal_key" ON "fraud_finding"("referralId", "signal");

-- CreateIndex
CREATE INDEX "customer_trait_kind_hash_idx" ON "customer_trait"("kind", "hash");

-- CreateIndex
CREATE INDEX "join_trace_addressHash_agentHash_occurredAt_idx" ON "join_trace"("addressHash", "agentHash", "occurredAt");

-- CreateIndex
CREATE INDEX "join_trace_customerId_idx" ON "join_trace"("customerId");

-- CreateIndex
CREATE INDEX "join_trace_occurredAt_idx" ON "join_trace"("occurredAt");

-- CreateIndex
CREATE INDEX "queue_item_settledAt_decision_openedAt_idx" ON "queue_item"("settledAt", "decision", "openedAt");

-- CreateIndex
CREATE INDEX "queue_item_subjectId_idx" ON "queue_item"("subjectId");

-- CreateIndex
CREATE INDEX "queue_item_referralId_idx" ON "queue_item"("referralId");

-- CreateIndex
CREATE INDEX "queue_item_customerId_idx" ON "queue_item"("customerId");

-- AddForeignKey
ALTER TABLE "fraud_finding" ADD CONSTRAINT "fraud_finding_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fraud_finding" ADD CONSTRAINT "fraud_finding_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_trait" ADD CONSTRAINT "customer_trait_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_trace" ADD CONSTRAINT "join_trace_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_item" ADD CONSTRAINT "queue_item_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_item" ADD CONSTRAINT "queue_item_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;



ALTER TABLE fraud_signal_setting ADD CONSTRAINT fraud_signal_setting_weight CHECK (weight BETWEEN 1 AND 1000);
ALTER TABLE fraud_threshold ADD CONSTRAINT fraud_threshold_is_one CHECK (id = 'fraud' AND weight BETWEEN 1 AND 1000);
ALTER TABLE queue_item ADD CONSTRAINT queue_item_decided_has_date CHECK ((decision IS NULL) = ("decidedAt" IS NULL));
ALTER TABLE queue_item ADD CONSTRAINT queue_item_no_has_reason CHECK ((reason IS NOT NULL) = (decision IS NOT DISTINCT FROM 'declined'));
ALTER TABLE queue_item ADD CONSTRAINT queue_item_person_decided CHECK ((decision IS NULL OR decision = 'lapsed') = ("staffId" IS NULL));
ALTER TABLE queue_item ADD CONSTRAINT queue_item_settled_is_decided CHECK ("settledAt" IS NULL OR decision IS NOT NULL);
ALTER TABLE queue_item ADD CONSTRAINT queue_item_stake_not_negative CHECK ("stakeMinor" >= 0);
-- What waits, or was decided a moment ago, waits once.
CREATE UNIQUE INDEX queue_item_one_open ON queue_item ("subjectId", kind) WHERE "settledAt" IS NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON fraud_finding FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON fraud_finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
