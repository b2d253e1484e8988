-- Word of mouth seen elsewhere: mentions, links of one's own, who people heard about us from, reference calls; and acts
-- of types that staff define.

-- CreateEnum
CREATE TYPE "act_proof" AS ENUM ('none', 'link', 'file');

-- CreateEnum
CREATE TYPE "act_approval" AS ENUM ('by_person', 'automatic');

-- CreateEnum
CREATE TYPE "mention_kind" AS ENUM ('post', 'blog', 'newsletter', 'talk', 'podcast', 'reference_call', 'case_study', 'community_answer');

-- CreateEnum
CREATE TYPE "voice_channel" AS ENUM ('linkedin', 'x', 'facebook', 'instagram', 'youtube', 'tiktok', 'reddit', 'blog', 'newsletter', 'podcast', 'event', 'press', 'community', 'in_person', 'other');

-- CreateEnum
CREATE TYPE "proof_state" AS ENUM ('waiting', 'approved', 'declined');

-- CreateEnum
CREATE TYPE "page_state" AS ENUM ('none', 'waiting', 'read', 'unreadable');

-- CreateEnum
CREATE TYPE "heard_source" AS ENUM ('join', 'checkout');

-- CreateEnum
CREATE TYPE "heard_state" AS ENUM ('waiting', 'confirmed', 'nobody');

-- AlterEnum
ALTER TYPE "act_kind" ADD VALUE 'logged';

ALTER TYPE "reward_trigger" ADD VALUE 'mention_approved';
ALTER TYPE "reward_trigger" ADD VALUE 'act_approved';

-- AlterTable
ALTER TABLE "pending_join" ADD COLUMN     "heardFrom" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "act_type" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "act_role" NOT NULL,
    "proof" "act_proof" NOT NULL,
    "approval" "act_approval" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "act_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logged_act" (
    "id" TEXT NOT NULL,
    "typeId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "state" "proof_state" NOT NULL,
    "actId" TEXT,
    "reason" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "logged_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logged_act_text" (
    "loggedActId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "proofUrl" TEXT NOT NULL,
    "storageKey" TEXT,

    CONSTRAINT "logged_act_text_pkey" PRIMARY KEY ("loggedActId")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "mention_kind" NOT NULL,
    "channel" "voice_channel" NOT NULL,
    "state" "proof_state" NOT NULL,
    "actId" TEXT,
    "audience" INTEGER,
    "page" "page_state" NOT NULL,
    "proposedSentiment" "sentiment",
    "sentiment" "sentiment",
    "reason" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention_text" (
    "mentionId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "normalizedUrl" TEXT,
    "title" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "mention_text_pkey" PRIMARY KEY ("mentionId")
);

-- CreateTable
CREATE TABLE "tracked_link" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "channel" "voice_channel" NOT NULL,
    "code" TEXT NOT NULL,
    "actId" TEXT,
    "clickCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracked_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention_click" (
    "id" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "reader" TEXT,
    "day" DATE NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mention_click_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heard_answer" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "source" "heard_source" NOT NULL,
    "state" "heard_state" NOT NULL,
    "namedId" TEXT,
    "actId" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "heard_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heard_answer_text" (
    "answerId" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "heard_answer_text_pkey" PRIMARY KEY ("answerId")
);

-- CreateTable
CREATE TABLE "reference_call" (
    "actId" TEXT NOT NULL,
    "buyerId" TEXT,
    "leadId" TEXT,
    "staffId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_call_pkey" PRIMARY KEY ("actId")
);

-- CreateIndex
CREATE UNIQUE INDEX "act_type_name_key" ON "act_type"("name");

-- CreateIndex
CREATE UNIQUE INDEX "logged_act_actId_key" ON "logged_act"("actId");

-- CreateIndex
CREATE INDEX "logged_act_customerId_createdAt_idx" ON "logged_act"("customerId", "createdAt");

-- CreateIndex
CREATE INDEX "logged_act_typeId_idx" ON "logged_act"("typeId");

-- CreateIndex
CREATE UNIQUE INDEX "logged_act_text_storageKey_key" ON "logged_act_text"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "mention_actId_key" ON "mention"("actId");

-- CreateIndex
CREATE INDEX "mention_state_createdAt_idx" ON "mention"("state", "createdAt");

-- CreateIndex
CREATE INDEX "mention_sentiment_createdAt_idx" ON "mention"("sentiment", "createdAt");

-- CreateIndex
CREATE INDEX "mention_createdAt_idx" ON "mention"("createdAt");

-- CreateIndex
CREATE INDEX "mention_customerId_createdAt_idx" ON "mention"("customerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "mention_text_normalizedUrl_key" ON "mention_text"("normalizedUrl");

-- CreateIndex
CREATE UNIQUE INDEX "tracked_link_code_key" ON "tracked_link"("code");

-- CreateIndex
CREATE UNIQUE INDEX "tracked_link_actId_key" ON "tracked_link"("actId");

-- CreateIndex
CREATE UNIQUE INDEX "tracked_link_customerId_channel_key" ON "tracked_link"("customerId", "channel");

-- CreateIndex
CREATE INDEX "mention_click_reader_occurredAt_idx" ON "mention_click"("reader", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "mention_click_linkId_reader_day_key" ON "mention_click"("linkId", "reader", "day");

-- CreateIndex
CREATE UNIQUE INDEX "heard_answer_actId_key" ON "heard_answer"("actId");

-- CreateIndex
CREATE INDEX "heard_answer_state_occurredAt_idx" ON "heard_answer"("state", "occurredAt");

-- CreateIndex
CREATE INDEX "heard_answer_namedId_idx" ON "heard_answer"("namedId");

-- CreateIndex
CREATE UNIQUE INDEX "heard_answer_customerId_source_key" ON "heard_answer"("customerId", "source");

-- CreateIndex
CREATE INDEX "reference_call_buyerId_idx" ON "reference_call"("buyerId");

-- CreateIndex
CREATE INDEX "reference_call_leadId_idx" ON "reference_call"("leadId");

-- CreateIndex
CREATE INDEX "act_occurredAt_id_idx" ON "act"("occurredAt", "id");

-- CreateIndex
CREATE INDEX "act_kind_occurredAt_idx" ON "act"("kind", "occurredAt");

-- CreateIndex
CREATE INDEX "act_role_occurredAt_idx" ON "act"("role", "occurredAt");

-- AddForeignKey
ALTER TABLE "logged_act" ADD CONSTRAINT "logged_act_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "act_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_act" ADD CONSTRAINT "logged_act_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_act" ADD CONSTRAINT "logged_act_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_act_text" ADD CONSTRAINT "logged_act_text_loggedActId_fkey" FOREIGN KEY ("loggedActId") REFERENCES "logged_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention_text" ADD CONSTRAINT "mention_text_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "mention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_link" ADD CONSTRAINT "tracked_link_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_link" ADD CONSTRAINT "tracked_link_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention_click" ADD CONSTRAINT "mention_click_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "tracked_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heard_answer" ADD CONSTRAINT "heard_answer_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heard_answer" ADD CONSTRAINT "heard_answer_namedId_fkey" FOREIGN KEY ("namedId") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heard_answer" ADD CONSTRAINT "heard_answer_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "heard_answer_text" ADD CONSTRAINT "heard_answer_text_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "heard_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_call" ADD CONSTRAINT "reference_call_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_call" ADD CONSTRAINT "reference_call_buyerId_fkey" FOREIGN KEY ("buyerId") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_call" ADD CONSTRAINT "reference_call_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was decided is decided for a day and a reason; what was approved is an act.
ALTER TABLE mention ADD CONSTRAINT mention_decided_is_whole CHECK (
  (state = 'waiting') = ("decidedAt" IS NULL) AND (state = 'approved') = ("actId" IS NOT NULL) AND
  (state = 'declined') = (reason IS NOT NULL) AND (state <> 'approved' OR sentiment IS NOT NULL));
ALTER TABLE mention ADD CONSTRAINT mention_audience_not_negative CHECK (audience >= 0);
ALTER TABLE logged_act ADD CONSTRAINT logged_act_decided_is_whole CHECK (
  (state = 'waiting') = ("decidedAt" IS NULL) AND (state = 'approved') = ("actId" IS NOT NULL) AND
  (state = 'declined') = (reason IS NOT NULL));
ALTER TABLE heard_answer ADD CONSTRAINT heard_answer_decided_is_whole CHECK (
  (state = 'waiting') = ("decidedAt" IS NULL) AND (state = 'confirmed') = ("actId" IS NOT NULL) AND
  (state <> 'confirmed' OR "namedId" IS NOT NULL));
ALTER TABLE reference_call ADD CONSTRAINT reference_call_has_listener CHECK ("buyerId" IS NOT NULL OR "leadId" IS NOT NULL);
ALTER TABLE tracked_link ADD CONSTRAINT tracked_link_clicks_not_negative CHECK ("clickCount" >= 0);

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['mention_click', 'reference_call'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;
