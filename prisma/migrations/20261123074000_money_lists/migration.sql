-- Lists of staff and trials of rules read by the clock, without a look at every row.
CREATE INDEX "payout_createdAt_id_idx" ON "payout"("createdAt", "id");
CREATE INDEX "payout_rail_createdAt_idx" ON "payout"("rail", "createdAt");
CREATE INDEX "queue_item_decision_openedAt_id_idx" ON "queue_item"("decision", "openedAt", "id");
CREATE INDEX "queue_item_decidedAt_id_idx" ON "queue_item"("decidedAt", "id");
CREATE INDEX "shipped_idea_occurredAt_idx" ON "shipped_idea"("occurredAt");
CREATE INDEX "survey_answer_occurredAt_idx" ON "survey_answer"("occurredAt");
CREATE INDEX "logged_act_state_createdAt_idx" ON "logged_act"("state", "createdAt");
CREATE INDEX "referral_qualifyingPurchaseId_idx" ON "referral"("qualifyingPurchaseId");
CREATE INDEX "reward_decision_occurredAt_idx" ON "reward_decision"("occurredAt");
