-- What the database itself refuses. A test lists these from pg_catalog, since a schema diff does not see them.

-- Facts are append-only: a correction is a new fact.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append_only: % on % is refused; record a new fact instead', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only';
END;
$$;

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY[
    'identity_merge', 'company_membership', 'product_margin', 'purchase', 'purchase_line', 'refund', 'dispute',
    'serving_cost', 'exchange_rate', 'referral_click', 'referral_transition', 'attribution', 'lead_stage_change',
    'reward_change', 'act', 'touch', 'shipped_idea', 'shipped_idea_product', 'act_credit', 'survey_answer',
    'value_policy', 'consent_text', 'consent', 'audit_entry'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;

-- Money and shares.
ALTER TABLE purchase ADD CONSTRAINT purchase_captured_not_negative CHECK ("capturedMinor" >= 0);
ALTER TABLE purchase ADD CONSTRAINT purchase_tax_not_negative CHECK ("taxMinor" >= 0);
ALTER TABLE purchase ADD CONSTRAINT purchase_currency_is_code CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE purchase_line ADD CONSTRAINT purchase_line_amount_not_negative CHECK ("amountMinor" >= 0);
ALTER TABLE refund ADD CONSTRAINT refund_amount_not_zero CHECK ("amountMinor" <> 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_amount_not_zero CHECK ("amountMinor" <> 0);
ALTER TABLE serving_cost ADD CONSTRAINT serving_cost_currency_is_code CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE exchange_rate ADD CONSTRAINT exchange_rate_positive CHECK (rate > 0);
ALTER TABLE product_margin ADD CONSTRAINT product_margin_is_share CHECK ("basisPoints" BETWEEN 0 AND 10000);
ALTER TABLE shipped_idea ADD CONSTRAINT shipped_idea_is_share CHECK ("basisPoints" BETWEEN 1 AND 10000);
ALTER TABLE reward ADD CONSTRAINT reward_amount_not_negative CHECK ("amountMinor" >= 0);
ALTER TABLE reward ADD CONSTRAINT reward_granted_has_date CHECK ((state = 'granted') = ("grantedAt" IS NOT NULL));

-- Never taken back more than was captured, never given back more than was taken.
CREATE FUNCTION check_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  captured bigint;
  taken bigint;
BEGIN
  SELECT "capturedMinor" INTO captured FROM purchase WHERE id = NEW."purchaseId";
  SELECT coalesce((SELECT sum("amountMinor") FROM refund WHERE "purchaseId" = NEW."purchaseId"), 0)
       + coalesce((SELECT sum("amountMinor") FROM dispute WHERE "purchaseId" = NEW."purchaseId"), 0) INTO taken;
  IF taken < 0 OR taken > captured THEN
    RAISE EXCEPTION 'taken_back_within_captured: % of % taken back from purchase %', taken, captured, NEW."purchaseId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'taken_back_within_captured';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER taken_back_within_captured AFTER INSERT ON refund
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_taken_back();
CREATE CONSTRAINT TRIGGER taken_back_within_captured AFTER INSERT ON dispute
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_taken_back();

-- Referrals.
ALTER TABLE referral ADD CONSTRAINT referral_not_of_oneself CHECK ("referrerId" <> "refereeId" OR state = 'refused');
ALTER TABLE referral ADD CONSTRAINT referral_hold_has_date CHECK (state <> 'on_hold' OR ("holdUntil" IS NOT NULL AND "qualifyingPurchaseId" IS NOT NULL));
ALTER TABLE referral ADD CONSTRAINT referral_no_has_reason CHECK ((state IN ('refused', 'stopped')) = (reason IS NOT NULL));
ALTER TABLE attribution ADD CONSTRAINT attribution_not_of_oneself CHECK ("referrerId" <> "refereeId");
-- The first valid referrer wins: a referee has at most one referral that was not refused.
CREATE UNIQUE INDEX referral_one_per_referee ON referral ("refereeId") WHERE state <> 'refused';

-- People, answers, settings.
ALTER TABLE identity_merge ADD CONSTRAINT identity_merge_of_two CHECK ("fromId" <> "intoId");
ALTER TABLE survey_answer ADD CONSTRAINT survey_answer_nps_scale CHECK (kind <> 'nps' OR score BETWEEN 0 AND 10);
ALTER TABLE programme ADD CONSTRAINT programme_is_one CHECK (id = 'programme');
ALTER TABLE programme ADD CONSTRAINT programme_windows CHECK ("attributionWindowDays" BETWEEN 1 AND 730 AND "refundWindowDays" BETWEEN 0 AND 365);
ALTER TABLE programme ADD CONSTRAINT programme_rewards_not_negative CHECK ("referrerRewardMinor" >= 0 AND "friendRewardMinor" >= 0);
ALTER TABLE account_snapshot ADD CONSTRAINT account_snapshot_is_one_account CHECK (num_nonnulls("companyId", "customerId") = 1 AND "accountId" = coalesce("companyId", "customerId"));
ALTER TABLE effect ADD CONSTRAINT effect_settled_has_date CHECK ((state IN ('pending', 'sending')) = ("settledAt" IS NULL));
