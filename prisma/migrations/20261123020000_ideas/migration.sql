-- Ideas of members: boards, votes, comments, merges, and what decides whether something members wrote is seen.

-- CreateEnum
CREATE TYPE "idea_contribution_kind" AS ENUM ('refiner', 'tester');

-- CreateEnum
CREATE TYPE "board_visibility" AS ENUM ('everyone', 'members', 'beta_group');

-- CreateEnum
CREATE TYPE "idea_stage" AS ENUM ('submitted', 'under_review', 'planned', 'in_beta', 'shipped', 'declined');

-- CreateEnum
CREATE TYPE "idea_state" AS ENUM ('draft', 'waiting', 'published', 'hidden');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('idea', 'idea_comment');

-- CreateEnum
CREATE TYPE "post_outcome" AS ENUM ('published', 'hidden');

-- CreateEnum
CREATE TYPE "post_refusal" AS ENUM ('off_topic', 'abusive', 'personal_data', 'advertising', 'unlawful');

-- CreateTable
CREATE TABLE "idea_vote" (
    "ideaId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "staffId" TEXT,
    "worthMinor" BIGINT,
    "worthCurrency" CHAR(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_vote_pkey" PRIMARY KEY ("ideaId","customerId")
);

-- CreateTable
CREATE TABLE "idea_follow" (
    "ideaId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_follow_pkey" PRIMARY KEY ("ideaId","customerId")
);

-- CreateTable
CREATE TABLE "idea_comment" (
    "id" TEXT NOT NULL,
    "ideaId" TEXT NOT NULL,
    "customerId" TEXT,
    "staffId" TEXT,
    "state" "idea_state" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_comment_text" (
    "commentId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "idea_comment_text_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "idea_contribution" (
    "ideaId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "kind" "idea_contribution_kind" NOT NULL,
    "acceptedBy" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_contribution_pkey" PRIMARY KEY ("ideaId","customerId","kind")
);

-- CreateTable
CREATE TABLE "idea_status_change" (
    "id" TEXT NOT NULL,
    "ideaId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idea_status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_status_note" (
    "changeId" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "idea_status_note_pkey" PRIMARY KEY ("changeId")
);

-- CreateTable
CREATE TABLE "idea_notice" (
    "changeId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_notice_pkey" PRIMARY KEY ("changeId","customerId")
);

-- CreateTable
CREATE TABLE "idea_merge" (
    "id" TEXT NOT NULL,
    "ideaId" TEXT NOT NULL,
    "intoId" TEXT,
    "staffId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idea_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "visibility" "board_visibility" NOT NULL,
    "betaGroupId" TEXT,
    "position" INTEGER NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_status" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "stage" "idea_stage" NOT NULL,
    "position" INTEGER NOT NULL,
    "isOnRoadmap" BOOLEAN NOT NULL,

    CONSTRAINT "board_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_category" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "board_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "statusId" TEXT NOT NULL,
    "categoryId" TEXT,
    "productId" TEXT,
    "customerId" TEXT NOT NULL,
    "actId" TEXT,
    "state" "idea_state" NOT NULL,
    "effort" INTEGER,
    "mergedIntoId" TEXT,
    "rootId" TEXT NOT NULL,
    "voteCount" INTEGER NOT NULL DEFAULT 0,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "followerCount" INTEGER NOT NULL DEFAULT 0,
    "trend" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "supportHeadlineMinor" BIGINT NOT NULL DEFAULT 0,
    "supportNetMinor" BIGINT NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_text" (
    "ideaId" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "idea_text_pkey" PRIMARY KEY ("ideaId")
);

-- CreateTable
CREATE TABLE "idea_attachment" (
    "id" TEXT NOT NULL,
    "ideaId" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_decision" (
    "id" TEXT NOT NULL,
    "kind" "post_kind" NOT NULL,
    "postId" TEXT NOT NULL,
    "outcome" "post_outcome" NOT NULL,
    "reason" "post_refusal",
    "staffId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_report" (
    "kind" "post_kind" NOT NULL,
    "postId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "reason" "post_refusal" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_report_pkey" PRIMARY KEY ("kind","postId","customerId")
);

-- CreateTable
CREATE TABLE "posting_block" (
    "customerId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "staffId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posting_block_pkey" PRIMARY KEY ("customerId")
);

-- CreateIndex
CREATE INDEX "idea_vote_customerId_idx" ON "idea_vote"("customerId");

-- CreateIndex
CREATE INDEX "idea_follow_customerId_idx" ON "idea_follow"("customerId");

-- CreateIndex
CREATE INDEX "idea_comment_ideaId_createdAt_idx" ON "idea_comment"("ideaId", "createdAt");

-- CreateIndex
CREATE INDEX "idea_comment_customerId_idx" ON "idea_comment"("customerId");

-- CreateIndex
CREATE INDEX "idea_comment_state_createdAt_idx" ON "idea_comment"("state", "createdAt");

-- CreateIndex
CREATE INDEX "idea_contribution_customerId_idx" ON "idea_contribution"("customerId");

-- CreateIndex
CREATE INDEX "idea_status_change_ideaId_occurredAt_idx" ON "idea_status_change"("ideaId", "occurredAt");

-- CreateIndex
CREATE INDEX "idea_status_change_fromId_idx" ON "idea_status_change"("fromId");

-- CreateIndex
CREATE INDEX "idea_status_change_toId_idx" ON "idea_status_change"("toId");

-- CreateIndex
CREATE INDEX "idea_notice_customerId_idx" ON "idea_notice"("customerId");

-- CreateIndex
CREATE INDEX "idea_merge_ideaId_recordedAt_idx" ON "idea_merge"("ideaId", "recordedAt");

-- CreateIndex
CREATE INDEX "idea_merge_intoId_idx" ON "idea_merge"("intoId");

-- CreateIndex
CREATE UNIQUE INDEX "board_status_boardId_name_key" ON "board_status"("boardId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "board_category_boardId_name_key" ON "board_category"("boardId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "idea_actId_key" ON "idea"("actId");

-- CreateIndex
CREATE INDEX "idea_boardId_idx" ON "idea"("boardId");

-- CreateIndex
CREATE INDEX "idea_statusId_idx" ON "idea"("statusId");

-- CreateIndex
CREATE INDEX "idea_categoryId_idx" ON "idea"("categoryId");

-- CreateIndex
CREATE INDEX "idea_productId_idx" ON "idea"("productId");

-- CreateIndex
CREATE INDEX "idea_customerId_idx" ON "idea"("customerId");

-- CreateIndex
CREATE INDEX "idea_mergedIntoId_idx" ON "idea"("mergedIntoId");

-- CreateIndex
CREATE INDEX "idea_rootId_idx" ON "idea"("rootId");

-- CreateIndex
CREATE INDEX "idea_state_submittedAt_idx" ON "idea"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "idea_attachment_storageKey_key" ON "idea_attachment"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "idea_attachment_ideaId_position_key" ON "idea_attachment"("ideaId", "position");

-- CreateIndex
CREATE INDEX "post_decision_kind_postId_occurredAt_idx" ON "post_decision"("kind", "postId", "occurredAt");

-- CreateIndex
CREATE INDEX "post_report_customerId_idx" ON "post_report"("customerId");

-- AddForeignKey
ALTER TABLE "idea_vote" ADD CONSTRAINT "idea_vote_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_vote" ADD CONSTRAINT "idea_vote_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_follow" ADD CONSTRAINT "idea_follow_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_follow" ADD CONSTRAINT "idea_follow_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_comment" ADD CONSTRAINT "idea_comment_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_comment" ADD CONSTRAINT "idea_comment_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_comment_text" ADD CONSTRAINT "idea_comment_text_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "idea_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_contribution" ADD CONSTRAINT "idea_contribution_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_contribution" ADD CONSTRAINT "idea_contribution_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_status_change" ADD CONSTRAINT "idea_status_change_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_status_change" ADD CONSTRAINT "idea_status_change_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "board_status"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_status_change" ADD CONSTRAINT "idea_status_change_toId_fkey" FOREIGN KEY ("toId") REFERENCES "board_status"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_status_note" ADD CONSTRAINT "idea_status_note_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "idea_status_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_notice" ADD CONSTRAINT "idea_notice_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "idea_status_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_notice" ADD CONSTRAINT "idea_notice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_merge" ADD CONSTRAINT "idea_merge_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_merge" ADD CONSTRAINT "idea_merge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_status" ADD CONSTRAINT "board_status_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_category" ADD CONSTRAINT "board_category_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_statusId_fkey" FOREIGN KEY ("statusId") REFERENCES "board_status"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "board_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_text" ADD CONSTRAINT "idea_text_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_attachment" ADD CONSTRAINT "idea_attachment_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_report" ADD CONSTRAINT "post_report_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting_block" ADD CONSTRAINT "posting_block_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE board ADD CONSTRAINT board_group_is_named CHECK ((visibility = 'beta_group') = ("betaGroupId" IS NOT NULL));
ALTER TABLE idea ADD CONSTRAINT idea_effort_on_scale CHECK (effort BETWEEN 1 AND 5);
-- What was submitted once is an act; a draft is none yet.
ALTER TABLE idea ADD CONSTRAINT idea_submitted_is_whole CHECK (
  (state = 'draft') = ("actId" IS NULL) AND (state = 'draft') = ("submittedAt" IS NULL));
ALTER TABLE idea ADD CONSTRAINT idea_root_is_itself CHECK (("mergedIntoId" IS NULL) = ("rootId" = id));
ALTER TABLE idea ADD CONSTRAINT idea_counts_not_negative CHECK (
  "voteCount" >= 0 AND "commentCount" >= 0 AND "followerCount" >= 0);
ALTER TABLE idea_attachment ADD CONSTRAINT idea_attachment_up_to_three CHECK (position BETWEEN 1 AND 3 AND width > 0 AND height > 0);
ALTER TABLE idea_vote ADD CONSTRAINT idea_vote_worth_has_currency CHECK (
  ("worthMinor" IS NULL) = ("worthCurrency" IS NULL) AND ("worthMinor" IS NULL OR "worthMinor" > 0));
ALTER TABLE idea_comment ADD CONSTRAINT idea_comment_by_one CHECK (num_nonnulls("customerId", "staffId") = 1 AND state <> 'draft');
ALTER TABLE idea_merge ADD CONSTRAINT idea_merge_of_two CHECK ("intoId" <> "ideaId");
ALTER TABLE post_decision ADD CONSTRAINT post_decision_no_has_reason CHECK ((outcome = 'hidden') = (reason IS NOT NULL));

-- What a member writes down is one idea until it is sent.
CREATE UNIQUE INDEX idea_one_draft ON idea ("customerId") WHERE state = 'draft';

-- The lists: what people see, by each order.
CREATE INDEX idea_listed_votes ON idea ("voteCount" DESC, id DESC) WHERE state = 'published' AND "mergedIntoId" IS NULL;
CREATE INDEX idea_listed_trend ON idea (trend DESC, id DESC) WHERE state = 'published' AND "mergedIntoId" IS NULL;
CREATE INDEX idea_listed_newest ON idea ("submittedAt" DESC, id DESC) WHERE state = 'published' AND "mergedIntoId" IS NULL;
CREATE INDEX idea_listed_support ON idea ("supportHeadlineMinor" DESC, id DESC) WHERE state = 'published' AND "mergedIntoId" IS NULL;
CREATE INDEX idea_listed_effort ON idea (effort, "voteCount" DESC, id DESC) WHERE state = 'published' AND "mergedIntoId" IS NULL;

-- Similar ideas: by words whatever their ending, and by titles that look alike.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX idea_text_words ON idea_text USING gin (to_tsvector('english', title || ' ' || body));
CREATE INDEX idea_text_title ON idea_text USING gin (lower(title) gin_trgm_ops);

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['idea_status_change', 'idea_merge', 'post_decision'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;
