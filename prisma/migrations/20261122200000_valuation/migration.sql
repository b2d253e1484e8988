-- Values are computed by runs: each writes its own generation of snapshots, and a switch publishes it whole. The
-- snapshots of before hold nothing that facts do not: they are computed again.

-- CreateEnum
CREATE TYPE "valuation_trigger" AS ENUM ('first', 'nightly', 'staff', 'policy', 'rates');

-- CreateEnum
CREATE TYPE "valuation_state" AS ENUM ('running', 'current', 'superseded', 'failed');

-- CreateEnum
CREATE TYPE "valuation_phase" AS ENUM ('fit', 'split', 'weigh', 'settle', 'publish');

-- CreateEnum
CREATE TYPE "valuation_pool" AS ENUM ('everybody', 'individuals', 'companies');

-- CreateEnum
CREATE TYPE "purchase_model" AS ENUM ('bgNbd', 'mbgNbd', 'paretoNbd', 'nbd');

-- CreateEnum
CREATE TYPE "concentration_measure" AS ENUM ('sales', 'contribution', 'word_of_mouth', 'participation');

-- CreateEnum
CREATE TYPE "customer_group" AS ENUM ('champion', 'affluent', 'advocate', 'miser');

DROP TABLE "value_snapshot";
DROP TABLE "account_snapshot";
DROP TABLE "group_cuts";

-- The partitions of one generation are tables of their own, made and dropped by runs, out of Prisma's sight.
CREATE SCHEMA valuation;

CREATE TABLE "valuation_run" (
    "id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "trigger" "valuation_trigger" NOT NULL,
    "state" "valuation_state" NOT NULL,
    "phase" "valuation_phase" NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "customerCount" INTEGER NOT NULL DEFAULT 0,
    "purchaseCount" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "staffId" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "valuation_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "valuation_partition" (
    "runId" TEXT NOT NULL,
    "phase" "valuation_phase" NOT NULL,
    "number" INTEGER NOT NULL,
    "afterId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "rowCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "valuation_partition_pkey" PRIMARY KEY ("runId","phase","number")
);

CREATE TABLE "valuation_late" (
    "runId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,

    CONSTRAINT "valuation_late_pkey" PRIMARY KEY ("runId","customerId")
);

CREATE TABLE "model_fit" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "pool" "valuation_pool" NOT NULL,
    "purchaseModel" "purchase_model" NOT NULL,
    "body" JSONB NOT NULL,
    "customerCount" INTEGER NOT NULL,
    "repeaterCount" INTEGER NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_fit_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "concentration_point" (
    "runId" TEXT NOT NULL,
    "measure" "concentration_measure" NOT NULL,
    "customerCount" INTEGER NOT NULL,
    "holderCount" INTEGER NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "gini" DOUBLE PRECISION NOT NULL,
    "standardError" DOUBLE PRECISION NOT NULL,
    "top1Share" DOUBLE PRECISION NOT NULL,
    "top10Share" DOUBLE PRECISION NOT NULL,
    "top20Share" DOUBLE PRECISION NOT NULL,
    "keyCount" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concentration_point_pkey" PRIMARY KEY ("runId","measure")
);

CREATE TABLE "band_cuts" (
    "generation" INTEGER NOT NULL,
    "band" INTEGER NOT NULL,
    "customerCount" INTEGER NOT NULL,
    "ownMedianMinor" BIGINT NOT NULL,
    "mouthMedianMinor" BIGINT NOT NULL,
    "purchasesPerYear" DOUBLE PRECISION NOT NULL,
    "retention" DOUBLE PRECISION NOT NULL,
    "orderValueMinor" BIGINT NOT NULL,
    "servingCostMinor" BIGINT NOT NULL,
    "referralMinor" BIGINT NOT NULL,
    "influenceMinor" BIGINT NOT NULL,
    "innovationMinor" BIGINT NOT NULL,

    CONSTRAINT "band_cuts_pkey" PRIMARY KEY ("generation","band")
);

CREATE TABLE "triage_mark" (
    "accountId" TEXT NOT NULL,
    "assigneeId" TEXT,
    "snoozedUntil" TIMESTAMPTZ(3),
    "doneUntil" TIMESTAMPTZ(3),
    "doneAction" "triage_action",
    "staffId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "triage_mark_pkey" PRIMARY KEY ("accountId")
);

CREATE TABLE "group_cuts" (
    "generation" INTEGER NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "highValueMinor" BIGINT NOT NULL,
    "wallyMinor" BIGINT NOT NULL,
    "womMinor" BIGINT NOT NULL,

    CONSTRAINT "group_cuts_pkey" PRIMARY KEY ("generation")
);

CREATE TABLE "value_snapshot" (
    "generation" INTEGER NOT NULL,
    "customerId" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "ownMinor" BIGINT NOT NULL DEFAULT 0,
    "referralMinor" BIGINT NOT NULL DEFAULT 0,
    "influenceMinor" BIGINT NOT NULL DEFAULT 0,
    "innovationMinor" BIGINT NOT NULL DEFAULT 0,
    "headlineMinor" BIGINT NOT NULL DEFAULT 0,
    "netOwnMinor" BIGINT NOT NULL DEFAULT 0,
    "netReferralMinor" BIGINT NOT NULL DEFAULT 0,
    "netInfluenceMinor" BIGINT NOT NULL DEFAULT 0,
    "netInnovationMinor" BIGINT NOT NULL DEFAULT 0,
    "netMinor" BIGINT NOT NULL DEFAULT 0,
    "netAt50Minor" BIGINT NOT NULL DEFAULT 0,
    "netAt60Minor" BIGINT NOT NULL DEFAULT 0,
    "netAt70Minor" BIGINT NOT NULL DEFAULT 0,
    "netAt80Minor" BIGINT NOT NULL DEFAULT 0,
    "netAt90Minor" BIGINT NOT NULL DEFAULT 0,
    "netAt100Minor" BIGINT NOT NULL DEFAULT 0,
    "netLowMinor" BIGINT NOT NULL DEFAULT 0,
    "netHighMinor" BIGINT NOT NULL DEFAULT 0,
    "contributionMinor" BIGINT NOT NULL DEFAULT 0,
    "servingCostMinor" BIGINT NOT NULL DEFAULT 0,
    "rewardMinor" BIGINT NOT NULL DEFAULT 0,
    "expectedOwnMinor" BIGINT,
    "expectedOwnLowMinor" BIGINT,
    "expectedOwnHighMinor" BIGINT,
    "expectedReferralMinor" BIGINT NOT NULL DEFAULT 0,
    "expectedReferralLowMinor" BIGINT NOT NULL DEFAULT 0,
    "expectedReferralHighMinor" BIGINT NOT NULL DEFAULT 0,
    "aliveProbability" DOUBLE PRECISION,
    "purchaseCount" INTEGER NOT NULL DEFAULT 0,
    "purchaseDays" INTEGER NOT NULL DEFAULT 0,
    "firstPurchaseAt" TIMESTAMPTZ(3),
    "lastPurchaseAt" TIMESTAMPTZ(3),
    "usualGapDays" INTEGER,
    "marginRate" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "broughtCount" INTEGER NOT NULL DEFAULT 0,
    "group" "customer_group",
    "isWally" BOOLEAN NOT NULL DEFAULT false,
    "isWom" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "value_snapshot_pkey" PRIMARY KEY ("generation", "customerId")
) PARTITION BY LIST ("generation");
CREATE TABLE valuation.value_snapshot_0 PARTITION OF "value_snapshot" FOR VALUES IN (0);

CREATE TABLE "account_snapshot" (
    "generation" INTEGER NOT NULL,
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
    "isWally" BOOLEAN NOT NULL DEFAULT false,
    "isWom" BOOLEAN NOT NULL DEFAULT false,
    "group" "customer_group",
    "aliveProbability" DOUBLE PRECISION,
    "action" "triage_action" NOT NULL,
    "reason" JSONB NOT NULL,
    "stakeMinor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "account_snapshot_pkey" PRIMARY KEY ("generation", "accountId")
) PARTITION BY LIST ("generation");
CREATE TABLE valuation.account_snapshot_0 PARTITION OF "account_snapshot" FOR VALUES IN (0);

CREATE TABLE "value_share" (
    "generation" INTEGER NOT NULL,
    "buyerId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "isDirect" BOOLEAN NOT NULL DEFAULT false,
    "ownMinor" BIGINT NOT NULL,
    "referralMinor" BIGINT NOT NULL,
    "influenceMinor" BIGINT NOT NULL,
    "innovationMinor" BIGINT NOT NULL,
    "netOwnMinor" BIGINT NOT NULL,
    "netReferralMinor" BIGINT NOT NULL,
    "netInfluenceMinor" BIGINT NOT NULL,
    "netInnovationMinor" BIGINT NOT NULL,
    "contributionMinor" BIGINT NOT NULL,
    "netAt50Minor" BIGINT NOT NULL,
    "netAt60Minor" BIGINT NOT NULL,
    "netAt70Minor" BIGINT NOT NULL,
    "netAt80Minor" BIGINT NOT NULL,
    "netAt90Minor" BIGINT NOT NULL,
    "netAt100Minor" BIGINT NOT NULL,
    "expectedMinor" BIGINT,
    "expectedLowMinor" BIGINT,
    "expectedHighMinor" BIGINT,

    CONSTRAINT "value_share_pkey" PRIMARY KEY ("generation","buyerId","customerId")
) PARTITION BY LIST ("generation");
CREATE TABLE valuation.value_share_0 PARTITION OF "value_share" FOR VALUES IN (0);

CREATE UNIQUE INDEX "valuation_run_generation_key" ON "valuation_run"("generation");

CREATE INDEX "valuation_run_startedAt_idx" ON "valuation_run"("startedAt");

CREATE INDEX "model_fit_pool_recordedAt_idx" ON "model_fit"("pool", "recordedAt");

CREATE UNIQUE INDEX "model_fit_runId_pool_key" ON "model_fit"("runId", "pool");

CREATE INDEX "value_share_generation_customerId_buyerId_idx" ON "value_share"("generation", "customerId", "buyerId");

CREATE INDEX "triage_mark_assigneeId_idx" ON "triage_mark"("assigneeId");

CREATE INDEX "account_snapshot_generation_headlineMinor_accountId_idx" ON "account_snapshot"("generation", "headlineMinor" DESC, "accountId");

CREATE INDEX "account_snapshot_generation_action_headlineMinor_accountId_idx" ON "account_snapshot"("generation", "action", "headlineMinor" DESC, "accountId");

CREATE INDEX "purchase_occurredAt_idx" ON "purchase"("occurredAt");

CREATE INDEX "purchase_currency_occurredAt_idx" ON "purchase"("currency", "occurredAt");

CREATE INDEX "value_snapshot_customerId_idx" ON "value_snapshot"("customerId");

CREATE INDEX "value_snapshot_generation_headlineMinor_customerId_idx" ON "value_snapshot"("generation", "headlineMinor" DESC, "customerId");

CREATE INDEX "value_snapshot_generation_netMinor_customerId_idx" ON "value_snapshot"("generation", "netMinor" DESC, "customerId");

CREATE INDEX "value_snapshot_generation_ownMinor_customerId_idx" ON "value_snapshot"("generation", "ownMinor" DESC, "customerId");

CREATE INDEX "value_snapshot_generation_lastPurchaseAt_customerId_idx" ON "value_snapshot"("generation", "lastPurchaseAt" DESC, "customerId");

ALTER TABLE "valuation_partition" ADD CONSTRAINT "valuation_partition_runId_fkey" FOREIGN KEY ("runId") REFERENCES "valuation_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "valuation_late" ADD CONSTRAINT "valuation_late_runId_fkey" FOREIGN KEY ("runId") REFERENCES "valuation_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "model_fit" ADD CONSTRAINT "model_fit_runId_fkey" FOREIGN KEY ("runId") REFERENCES "valuation_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "concentration_point" ADD CONSTRAINT "concentration_point_runId_fkey" FOREIGN KEY ("runId") REFERENCES "valuation_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "value_snapshot" ADD CONSTRAINT "value_snapshot_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE account_snapshot ADD CONSTRAINT account_snapshot_is_one_account CHECK (num_nonnulls("companyId", "customerId") = 1 AND "accountId" = coalesce("companyId", "customerId"));

-- One run computes at a time, and one is what screens show.
CREATE UNIQUE INDEX valuation_run_one_running ON valuation_run (state) WHERE state = 'running';
CREATE UNIQUE INDEX valuation_run_one_current ON valuation_run (state) WHERE state = 'current';
ALTER TABLE valuation_run ADD CONSTRAINT valuation_run_ended_has_date CHECK ((state = 'running') = ("finishedAt" IS NULL));

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['model_fit', 'concentration_point'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;

-- The generation screens show: that of the current run, 0 before the first.
CREATE FUNCTION current_generation() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT generation FROM valuation_run WHERE state = 'current'), 0);
$$;

-- Every customer has a snapshot from the start, so that a list never has to look for those without.
CREATE FUNCTION open_value_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO value_snapshot (generation, "customerId", "policyVersion", currency, "asOf")
  SELECT current_generation(), NEW.id, coalesce((SELECT max(version) FROM value_policy), 0),
    coalesce((SELECT "reportingCurrency" FROM programme), 'XXX'), 'epoch'::timestamptz
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END;
$$;
CREATE TRIGGER open_value_snapshot AFTER INSERT ON customer FOR EACH ROW EXECUTE FUNCTION open_value_snapshot();
INSERT INTO value_snapshot (generation, "customerId", "policyVersion", currency, "asOf")
  SELECT 0, id, coalesce((SELECT max(version) FROM value_policy), 0),
    coalesce((SELECT "reportingCurrency" FROM programme), 'XXX'), 'epoch'::timestamptz FROM customer;
