-- The steps of a campaign's mission, and who did which.
CREATE TYPE "mission_step_kind" AS ENUM ('refer', 'review', 'answer', 'feedback', 'mention', 'act');

CREATE TABLE "mission_step" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "mission_step_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "actTypeId" TEXT,

    CONSTRAINT "mission_step_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mission_step_campaignId_position_key" ON "mission_step"("campaignId", "position");
ALTER TABLE "mission_step" ADD CONSTRAINT "mission_step_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mission_step" ADD CONSTRAINT "mission_step_actTypeId_fkey" FOREIGN KEY ("actTypeId") REFERENCES "act_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mission_step" ADD CONSTRAINT "mission_step_names_its_act" CHECK (("actTypeId" IS NOT NULL) = ("kind" = 'act'));
ALTER TABLE "mission_step" ADD CONSTRAINT "mission_step_position_from_one" CHECK ("position" >= 1);

CREATE TABLE "mission_step_done" (
    "stepId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mission_step_done_pkey" PRIMARY KEY ("stepId","customerId")
);
CREATE INDEX "mission_step_done_customerId_idx" ON "mission_step_done"("customerId");
CREATE INDEX "mission_step_done_occurredAt_idx" ON "mission_step_done"("occurredAt");
ALTER TABLE "mission_step_done" ADD CONSTRAINT "mission_step_done_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "mission_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mission_step_done" ADD CONSTRAINT "mission_step_done_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON mission_step_done FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON mission_step_done FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
