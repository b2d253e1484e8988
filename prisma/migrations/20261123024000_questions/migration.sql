-- Questions about products and what customers answer; every ask of a person in one ledger.

ALTER TYPE "post_kind" ADD VALUE 'question';
ALTER TYPE "post_kind" ADD VALUE 'answer';

-- CreateEnum
CREATE TYPE "ask_kind" AS ENUM ('review', 'answer', 'beta');

-- CreateEnum
CREATE TYPE "post_state" AS ENUM ('waiting', 'published', 'hidden');

-- CreateTable
CREATE TABLE "ask" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "ask_kind" NOT NULL,
    "aboutId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_rest" (
    "customerId" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ask_rest_pkey" PRIMARY KEY ("customerId")
);

-- CreateTable
CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "state" "post_state" NOT NULL,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_text" (
    "questionId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "question_text_pkey" PRIMARY KEY ("questionId")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "customerId" TEXT,
    "staffId" TEXT,
    "actId" TEXT,
    "state" "post_state" NOT NULL,
    "verifiedPurchaseId" TEXT,
    "helpfulCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_text" (
    "answerId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "answer_text_pkey" PRIMARY KEY ("answerId")
);

-- CreateTable
CREATE TABLE "answer_helpful" (
    "answerId" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_helpful_pkey" PRIMARY KEY ("answerId","reader")
);

-- CreateTable
CREATE TABLE "answer_read" (
    "answerId" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_read_pkey" PRIMARY KEY ("answerId","reader","day")
);

-- CreateIndex
CREATE INDEX "ask_customerId_occurredAt_idx" ON "ask"("customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "question_productId_state_createdAt_id_idx" ON "question"("productId", "state", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "question_state_createdAt_idx" ON "question"("state", "createdAt");

-- CreateIndex
CREATE INDEX "question_customerId_idx" ON "question"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "answer_actId_key" ON "answer"("actId");

-- CreateIndex
CREATE INDEX "answer_questionId_state_helpfulCount_id_idx" ON "answer"("questionId", "state", "helpfulCount" DESC, "id");

-- CreateIndex
CREATE INDEX "answer_state_createdAt_idx" ON "answer"("state", "createdAt");

-- CreateIndex
CREATE INDEX "answer_customerId_idx" ON "answer"("customerId");

-- CreateIndex
CREATE INDEX "answer_verifiedPurchaseId_idx" ON "answer"("verifiedPurchaseId");

-- AddForeignKey
ALTER TABLE "ask" ADD CONSTRAINT "ask_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_rest" ADD CONSTRAINT "ask_rest_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_text" ADD CONSTRAINT "question_text_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_verifiedPurchaseId_fkey" FOREIGN KEY ("verifiedPurchaseId") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_helpful" ADD CONSTRAINT "answer_helpful_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_read" ADD CONSTRAINT "answer_read_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE question ADD CONSTRAINT question_answers_not_negative CHECK ("answerCount" >= 0);
ALTER TABLE answer ADD CONSTRAINT answer_helpful_not_negative CHECK ("helpfulCount" >= 0);
-- What a customer answers is an act of theirs; what staff answer is nobody's.
ALTER TABLE answer ADD CONSTRAINT answer_by_one CHECK (
  num_nonnulls("customerId", "staffId") = 1 AND ("customerId" IS NULL) = ("actId" IS NULL)
  AND ("verifiedPurchaseId" IS NULL OR "customerId" IS NOT NULL));

-- What was asked until now.
INSERT INTO ask (id, "customerId", kind, "aboutId", "occurredAt", "recordedAt")
SELECT 'ask_' || substr(id, 5), "customerId", 'review', "productId", "occurredAt", "recordedAt" FROM review_request;

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['answer_read', 'ask'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;
