-- CreateEnum
CREATE TYPE "beta_member_state" AS ENUM ('invited', 'waiting', 'joined', 'left', 'removed');

-- CreateEnum
CREATE TYPE "beta_test_kind" AS ENUM ('build', 'feature', 'touchpoint');

-- CreateEnum
CREATE TYPE "feedback_question_kind" AS ENUM ('rating', 'choice', 'text');

-- CreateEnum
CREATE TYPE "feedback_item_kind" AS ENUM ('bug', 'praise', 'idea');

-- CreateTable
CREATE TABLE "beta_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "criteria" JSONB NOT NULL,
    "capacity" INTEGER NOT NULL,
    "consentVersion" INTEGER NOT NULL,
    "joinedCount" INTEGER NOT NULL DEFAULT 0,
    "waitingCount" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "beta_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beta_group_consent" (
    "groupId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "beta_group_consent_pkey" PRIMARY KEY ("groupId","version")
);

-- CreateTable
CREATE TABLE "beta_group_member" (
    "groupId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "state" "beta_member_state" NOT NULL,
    "consentVersion" INTEGER,
    "invitedAt" TIMESTAMPTZ(3),
    "waitingSince" TIMESTAMPTZ(3),
    "joinedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "beta_group_member_pkey" PRIMARY KEY ("groupId","customerId")
);

-- CreateTable
CREATE TABLE "beta_test" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "kind" "beta_test_kind" NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "sentCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "beta_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beta_task" (
    "id" TEXT NOT NULL,
    "testId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "beta_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_question" (
    "id" TEXT NOT NULL,
    "testId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "feedback_question_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "choices" TEXT[],

    CONSTRAINT "feedback_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" TEXT NOT NULL,
    "testId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "actId" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_text" (
    "feedbackId" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "feedback_text_pkey" PRIMARY KEY ("feedbackId")
);

-- CreateTable
CREATE TABLE "feedback_task" (
    "feedbackId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,

    CONSTRAINT "feedback_task_pkey" PRIMARY KEY ("feedbackId","taskId")
);

-- CreateTable
CREATE TABLE "feedback_answer" (
    "feedbackId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "rating" INTEGER,
    "choice" INTEGER,

    CONSTRAINT "feedback_answer_pkey" PRIMARY KEY ("feedbackId","questionId")
);

-- CreateTable
CREATE TABLE "feedback_answer_text" (
    "feedbackId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "feedback_answer_text_pkey" PRIMARY KEY ("feedbackId","questionId")
);

-- CreateTable
CREATE TABLE "feedback_picture" (
    "id" TEXT NOT NULL,
    "feedbackId" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_item" (
    "feedbackId" TEXT NOT NULL,
    "kind" "feedback_item_kind" NOT NULL,
    "ideaId" TEXT,
    "actId" TEXT,
    "fixedAt" TIMESTAMPTZ(3),
    "staffId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_item_pkey" PRIMARY KEY ("feedbackId","kind")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "outcomeAt" TIMESTAMPTZ(3),
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_option" (
    "id" TEXT NOT NULL,
    "consultationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "consultation_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_answer" (
    "consultationId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "optionId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_answer_pkey" PRIMARY KEY ("consultationId","customerId")
);

-- CreateTable
CREATE TABLE "consultation_answer_text" (
    "consultationId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "consultation_answer_text_pkey" PRIMARY KEY ("consultationId","customerId")
);

-- CreateTable
CREATE TABLE "consultation_notice" (
    "consultationId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_notice_pkey" PRIMARY KEY ("consultationId","customerId")
);

-- CreateIndex
CREATE INDEX "beta_group_createdAt_id_idx" ON "beta_group"("createdAt", "id");

-- CreateIndex
CREATE INDEX "beta_group_member_customerId_state_idx" ON "beta_group_member"("customerId", "state");

-- CreateIndex
CREATE INDEX "beta_group_member_groupId_state_waitingSince_idx" ON "beta_group_member"("groupId", "state", "waitingSince");

-- CreateIndex
CREATE INDEX "beta_test_groupId_opensAt_idx" ON "beta_test"("groupId", "opensAt");

-- CreateIndex
CREATE UNIQUE INDEX "beta_task_testId_position_key" ON "beta_task"("testId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_question_testId_position_key" ON "feedback_question"("testId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_actId_key" ON "feedback"("actId");

-- CreateIndex
CREATE INDEX "feedback_testId_sentAt_idx" ON "feedback"("testId", "sentAt");

-- CreateIndex
CREATE INDEX "feedback_customerId_idx" ON "feedback"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_testId_customerId_key" ON "feedback"("testId", "customerId");

-- CreateIndex
CREATE INDEX "feedback_task_taskId_idx" ON "feedback_task"("taskId");

-- CreateIndex
CREATE INDEX "feedback_answer_questionId_idx" ON "feedback_answer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_picture_storageKey_key" ON "feedback_picture"("storageKey");

-- CreateIndex
CREATE INDEX "feedback_picture_feedbackId_idx" ON "feedback_picture"("feedbackId");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_item_ideaId_key" ON "feedback_item"("ideaId");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_item_actId_key" ON "feedback_item"("actId");

-- CreateIndex
CREATE INDEX "consultation_groupId_createdAt_idx" ON "consultation"("groupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_option_consultationId_position_key" ON "consultation_option"("consultationId", "position");

-- CreateIndex
CREATE INDEX "consultation_answer_customerId_idx" ON "consultation_answer"("customerId");

-- CreateIndex
CREATE INDEX "consultation_answer_optionId_idx" ON "consultation_answer"("optionId");

-- CreateIndex
CREATE INDEX "consultation_notice_customerId_idx" ON "consultation_notice"("customerId");

-- AddForeignKey
ALTER TABLE "beta_group_consent" ADD CONSTRAINT "beta_group_consent_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "beta_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beta_group_member" ADD CONSTRAINT "beta_group_member_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "beta_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beta_group_member" ADD CONSTRAINT "beta_group_member_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beta_test" ADD CONSTRAINT "beta_test_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "beta_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beta_task" ADD CONSTRAINT "beta_task_testId_fkey" FOREIGN KEY ("testId") REFERENCES "beta_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_question" ADD CONSTRAINT "feedback_question_testId_fkey" FOREIGN KEY ("testId") REFERENCES "beta_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_testId_fkey" FOREIGN KEY ("testId") REFERENCES "beta_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_text" ADD CONSTRAINT "feedback_text_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_task" ADD CONSTRAINT "feedback_task_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_task" ADD CONSTRAINT "feedback_task_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "beta_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_answer" ADD CONSTRAINT "feedback_answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "feedback_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_answer_text" ADD CONSTRAINT "feedback_answer_text_feedbackId_questionId_fkey" FOREIGN KEY ("feedbackId", "questionId") REFERENCES "feedback_answer"("feedbackId", "questionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_picture" ADD CONSTRAINT "feedback_picture_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_item_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_item_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_item_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "beta_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_option" ADD CONSTRAINT "consultation_option_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answer" ADD CONSTRAINT "consultation_answer_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answer" ADD CONSTRAINT "consultation_answer_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answer" ADD CONSTRAINT "consultation_answer_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "consultation_option"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answer_text" ADD CONSTRAINT "consultation_answer_text_consultationId_customerId_fkey" FOREIGN KEY ("consultationId", "customerId") REFERENCES "consultation_answer"("consultationId", "customerId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_notice" ADD CONSTRAINT "consultation_notice_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_notice" ADD CONSTRAINT "consultation_notice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;




ALTER TABLE beta_group ADD CONSTRAINT beta_group_within_capacity CHECK (
  capacity >= "joinedCount" AND capacity > 0 AND "joinedCount" >= 0 AND "waitingCount" >= 0);
ALTER TABLE beta_group_member ADD CONSTRAINT beta_group_member_agreed CHECK (
  state NOT IN ('waiting', 'joined') OR "consentVersion" IS NOT NULL);
ALTER TABLE beta_group_member ADD CONSTRAINT beta_group_member_waits_since CHECK ((state = 'waiting') = ("waitingSince" IS NOT NULL));
ALTER TABLE beta_test ADD CONSTRAINT beta_test_closes_after_opening CHECK ("closesAt" > "opensAt" AND "sentCount" >= 0);
ALTER TABLE feedback ADD CONSTRAINT feedback_sent_is_act CHECK (("sentAt" IS NULL) = ("actId" IS NULL));
ALTER TABLE feedback_answer ADD CONSTRAINT feedback_answer_on_scale CHECK (rating BETWEEN 1 AND 5 AND choice >= 0 AND num_nonnulls(rating, choice) <= 1);
ALTER TABLE feedback_item ADD CONSTRAINT feedback_item_became_one CHECK (
  (kind = 'idea') = ("ideaId" IS NOT NULL) AND (kind = 'praise') = ("actId" IS NOT NULL) AND (kind = 'bug' OR "fixedAt" IS NULL));
ALTER TABLE consultation ADD CONSTRAINT consultation_outcome_is_dated CHECK (
  (outcome IS NULL) = ("outcomeAt" IS NULL) AND "answerCount" >= 0);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON beta_group_consent FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON beta_group_consent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
