-- Rewards come from rules: the programme's two amounts become two of them, and every reward names the rule, its
-- version and the decision it came from.

CREATE TYPE "reward_rule_state" AS ENUM ('draft', 'active', 'paused', 'archived');
CREATE TYPE "reward_trigger" AS ENUM ('referral_qualified', 'review_published', 'feedback_given', 'idea_shipped', 'mission_step_done', 'anniversary');
CREATE TYPE "reward_answer" AS ENUM ('yes', 'no');

CREATE TABLE "reward_rule" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "reward_rule_state" NOT NULL,
    "draft" JSONB,
    "version" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_rule_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reward_rule_version" (
    "ruleId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "worstCase" JSONB NOT NULL,
    "confirmedById" TEXT,
    "staffId" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reward_rule_version_pkey" PRIMARY KEY ("ruleId","version")
);
ALTER TABLE "reward_rule_version" ADD CONSTRAINT "reward_rule_version_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "reward_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "reward_budget" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "limitMinor" BIGINT,
    "spentMinor" BIGINT NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_budget_pkey" PRIMARY KEY ("id")
);
ALTER TABLE reward_budget ADD CONSTRAINT reward_budget_not_overspent CHECK ("spentMinor" >= 0 AND "spentMinor" <= "limitMinor");

-- The two amounts, as two rules that pay what the programme's settings paid: cut to the bound, on hold as long as a
-- purchase can be returned.
WITH promised AS (
  SELECT side, "amountMinor", programme."createdAt", "referrerRewardMinor" + "friendRewardMinor" AS "bothMinor"
  FROM programme CROSS JOIN LATERAL (VALUES
    ('referrer', "referrerRewardMinor"), ('friend', "friendRewardMinor")) AS sides (side, "amountMinor")
), rule AS (
  INSERT INTO reward_rule (id, name, state, version, "createdAt", "updatedAt")
  SELECT 'rul_' || side,
    CASE side WHEN 'referrer' THEN 'For bringing a friend' ELSE 'For a friend''s first purchase' END,
    CASE WHEN "amountMinor" > 0 THEN 'active' ELSE 'paused' END::reward_rule_state, 1, "createdAt", now()
  FROM promised
)
INSERT INTO reward_rule_version ("ruleId", version, body, "worstCase", "recordedAt")
SELECT 'rul_' || side, 1,
  jsonb_build_object(
    'trigger', 'referral_qualified', 'side', side,
    'activeFrom', floor(extract(epoch FROM date_trunc('day', "createdAt", 'UTC')) * 1000)::bigint, 'activeUntil', NULL, 'conditions', '{}'::jsonb,
    'amount', jsonb_build_object('kind', 'credit', 'amountMinor', greatest("amountMinor", 1)),
    'caps', '[]'::jsonb, 'holdDays', 0, 'approval', 'automatic', 'isAboveBoundConfirmed', false),
  jsonb_build_object('orderMinor', 0, 'costMinor', "bothMinor", 'boundMinor', 0, 'isAboveBound', "bothMinor" > 0, 'isUnlimited', false),
  "createdAt"
FROM promised;

ALTER TABLE "programme" DROP CONSTRAINT programme_rewards_not_negative,
DROP COLUMN "friendRewardMinor",
DROP COLUMN "referrerRewardMinor",
ADD COLUMN     "pointCostMinor" DECIMAL(12,4) NOT NULL DEFAULT 1,
ADD COLUMN     "pointLifeDays" INTEGER NOT NULL DEFAULT 365;
ALTER TABLE programme ADD CONSTRAINT programme_points CHECK ("pointCostMinor" >= 0 AND "pointLifeDays" BETWEEN 1 AND 3650);

ALTER TYPE "reward_side" ADD VALUE 'actor';

-- What was stopped with its referral was refused; what a refund took away is reversed, and can come back.
ALTER TABLE reward DROP CONSTRAINT reward_granted_has_date, DROP CONSTRAINT reward_amount_not_negative;
CREATE TYPE "reward_state_new" AS ENUM ('pending', 'on_hold', 'granted', 'fulfilled', 'refused', 'reversed');
ALTER TABLE "reward" ALTER COLUMN "state" TYPE "reward_state_new"
  USING (CASE state::text WHEN 'stopped' THEN 'reversed' ELSE state::text END::"reward_state_new");
ALTER TABLE "reward_change" ALTER COLUMN "state" TYPE "reward_state_new"
  USING (CASE state::text WHEN 'stopped' THEN 'reversed' ELSE state::text END::"reward_state_new");
ALTER TYPE "reward_state" RENAME TO "reward_state_old";
ALTER TYPE "reward_state_new" RENAME TO "reward_state";
DROP TYPE "reward_state_old";
UPDATE reward SET state = 'refused' FROM referral
  WHERE referral.id = reward."referralId" AND referral.state = 'refused' AND reward.state = 'reversed';

-- Facts are rewritten with their columns, not updated.
ALTER TABLE "reward_change" RENAME COLUMN "amountMinor" TO "amount";
ALTER TABLE "reward_change" ADD COLUMN "costMinor" BIGINT;
ALTER TABLE "reward_change" ALTER COLUMN "costMinor" TYPE BIGINT USING ("amount"), ALTER COLUMN "costMinor" SET NOT NULL;

ALTER TABLE "reward" DROP CONSTRAINT "reward_referralId_fkey";
DROP INDEX "reward_referralId_side_key";
ALTER TABLE "reward" RENAME COLUMN "amountMinor" TO "amount";
ALTER TABLE "reward" ALTER COLUMN "currency" TYPE TEXT;
ALTER TABLE "reward" RENAME COLUMN "currency" TO "unit";
ALTER TABLE "reward" ALTER COLUMN "referralId" DROP NOT NULL,
ADD COLUMN     "purchaseId" TEXT,
ADD COLUMN     "decisionId" TEXT,
ADD COLUMN     "ruleId" TEXT,
ADD COLUMN     "ruleVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "trigger" "reward_trigger" NOT NULL DEFAULT 'referral_qualified',
ADD COLUMN     "promised" BIGINT,
ADD COLUMN     "costMinor" BIGINT,
ADD COLUMN     "promisedCostMinor" BIGINT,
ADD COLUMN     "perkId" TEXT,
ADD COLUMN     "campaignId" TEXT,
ADD COLUMN     "holdUntil" TIMESTAMPTZ(3);
ALTER TABLE "reward" ALTER COLUMN "ruleVersion" DROP DEFAULT, ALTER COLUMN "trigger" DROP DEFAULT;

-- What it was at its most is what was promised.
UPDATE reward SET
  "purchaseId" = referral."qualifyingPurchaseId", "ruleId" = 'rul_' || reward.side, "costMinor" = reward.amount,
  promised = reward.amount, "promisedCostMinor" = reward.amount,
  "holdUntil" = coalesce(referral."holdUntil", reward."createdAt")
FROM referral WHERE referral.id = reward."referralId";
UPDATE reward SET promised = most.amount, "promisedCostMinor" = most.amount
FROM (SELECT "rewardId", max(amount) AS amount FROM reward_change GROUP BY "rewardId") AS most
WHERE most."rewardId" = reward.id AND most.amount > reward.amount;
ALTER TABLE "reward" ALTER COLUMN "ruleId" SET NOT NULL, ALTER COLUMN "promised" SET NOT NULL,
ALTER COLUMN "costMinor" SET NOT NULL, ALTER COLUMN "promisedCostMinor" SET NOT NULL,
ALTER COLUMN "holdUntil" SET NOT NULL;

CREATE TABLE "reward_decision" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "trigger" "reward_trigger" NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "side" "reward_side" NOT NULL,
    "customerId" TEXT,
    "answer" "reward_answer" NOT NULL,
    "reasons" JSONB NOT NULL,
    "unit" TEXT,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "costMinor" BIGINT NOT NULL DEFAULT 0,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reward_decision_pkey" PRIMARY KEY ("id")
);
INSERT INTO reward_decision (id, key, "eventId", trigger, "ruleId", "ruleVersion", side, "customerId", answer, reasons, unit, amount, "costMinor", "occurredAt", "recordedAt")
  SELECT 'rdc_' || replace(gen_random_uuid()::text, '-', ''), "referralId" || ':' || "purchaseId" || ':' || "ruleId" || ':' || side,
    "referralId" || ':' || "purchaseId", trigger, "ruleId", "ruleVersion", side, "customerId", 'yes', '[]', unit, promised,
    "promisedCostMinor", "createdAt", "createdAt"
  FROM reward WHERE promised > 0 AND "purchaseId" IS NOT NULL;
UPDATE reward SET "decisionId" = decision.id FROM reward_decision AS decision
  WHERE decision.key = "referralId" || ':' || "purchaseId" || ':' || reward."ruleId" || ':' || reward.side;

INSERT INTO reward_budget (id, name, "spentMinor", "updatedAt")
  SELECT programme.id, programme.name, coalesce((SELECT sum("promisedCostMinor") FROM reward WHERE state <> 'refused'), 0), now()
  FROM programme;

CREATE UNIQUE INDEX "reward_decision_key_key" ON "reward_decision"("key");
CREATE INDEX "reward_decision_eventId_idx" ON "reward_decision"("eventId");
CREATE INDEX "reward_decision_ruleId_recordedAt_idx" ON "reward_decision"("ruleId", "recordedAt" DESC);
CREATE INDEX "reward_decision_customerId_idx" ON "reward_decision"("customerId");
CREATE UNIQUE INDEX "reward_decisionId_key" ON "reward"("decisionId");
CREATE INDEX "reward_state_holdUntil_idx" ON "reward"("state", "holdUntil");
CREATE INDEX "reward_purchaseId_idx" ON "reward"("purchaseId");
CREATE INDEX "reward_ruleId_createdAt_idx" ON "reward"("ruleId", "createdAt");
CREATE UNIQUE INDEX "reward_referralId_ruleId_side_key" ON "reward"("referralId", "ruleId", "side");
ALTER TABLE "reward_decision" ADD CONSTRAINT "reward_decision_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "reward_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reward" ADD CONSTRAINT "reward_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reward" ADD CONSTRAINT "reward_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "reward_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reward" ADD CONSTRAINT "reward_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "reward_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Never more than was promised, in amount or in cost.
ALTER TABLE reward ADD CONSTRAINT reward_within_promise CHECK (amount BETWEEN 0 AND promised AND "costMinor" BETWEEN 0 AND "promisedCostMinor");
ALTER TABLE reward ADD CONSTRAINT reward_granted_has_date CHECK (state NOT IN ('granted', 'fulfilled') OR "grantedAt" IS NOT NULL);
ALTER TABLE reward ADD CONSTRAINT reward_perk_is_named CHECK ((unit = 'perk') = ("perkId" IS NOT NULL));
ALTER TABLE reward_decision ADD CONSTRAINT reward_decision_yes_gives CHECK ((answer = 'yes') = (unit IS NOT NULL AND "customerId" IS NOT NULL AND amount > 0));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON reward_rule_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON reward_rule_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON reward_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON reward_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A budget's spent is the sum of what its rewards were promised to cost, whoever writes them. The programme's is locked
-- first, so that nobody who decides waits for somebody who waits for them.
CREATE FUNCTION keep_reward_budget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before_minor bigint := 0;
  after_minor bigint := 0;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state <> 'refused' THEN before_minor := OLD."promisedCostMinor"; END IF;
  IF TG_OP <> 'DELETE' AND NEW.state <> 'refused' THEN after_minor := NEW."promisedCostMinor"; END IF;
  IF after_minor <> before_minor THEN
    UPDATE reward_budget SET "spentMinor" = "spentMinor" + after_minor - before_minor WHERE id = 'programme';
  END IF;
  IF TG_OP <> 'INSERT' AND before_minor > 0 AND OLD."campaignId" IS NOT NULL THEN
    UPDATE reward_budget SET "spentMinor" = "spentMinor" - before_minor WHERE id = OLD."campaignId";
  END IF;
  IF TG_OP <> 'DELETE' AND after_minor > 0 AND NEW."campaignId" IS NOT NULL THEN
    UPDATE reward_budget SET "spentMinor" = "spentMinor" + after_minor WHERE id = NEW."campaignId";
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER keep_reward_budget AFTER INSERT OR DELETE OR UPDATE OF state, "promisedCostMinor", "campaignId" ON reward
  FOR EACH ROW EXECUTE FUNCTION keep_reward_budget();
