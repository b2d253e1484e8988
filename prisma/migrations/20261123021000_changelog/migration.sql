-- What shipped, as everybody is told: entries, what they tell of, how they were corrected, and who was told.

-- CreateEnum
CREATE TYPE "changelog_state" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "changelog_visibility" AS ENUM ('everyone', 'members');

-- CreateTable
CREATE TABLE "changelog_entry" (
    "id" TEXT NOT NULL,
    "state" "changelog_state" NOT NULL,
    "visibility" "changelog_visibility" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "changelog_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changelog_idea" (
    "entryId" TEXT NOT NULL,
    "ideaId" TEXT NOT NULL,
    "basisPoints" INTEGER NOT NULL,

    CONSTRAINT "changelog_idea_pkey" PRIMARY KEY ("entryId","ideaId")
);

-- CreateTable
CREATE TABLE "changelog_product" (
    "entryId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,

    CONSTRAINT "changelog_product_pkey" PRIMARY KEY ("entryId","productId")
);

-- CreateTable
CREATE TABLE "changelog_correction" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "changelog_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changelog_correction_text" (
    "correctionId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "changelog_correction_text_pkey" PRIMARY KEY ("correctionId")
);

-- CreateTable
CREATE TABLE "changelog_notice" (
    "ideaId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "changelog_notice_pkey" PRIMARY KEY ("ideaId","customerId")
);

-- CreateIndex
CREATE INDEX "changelog_entry_state_publishedAt_id_idx" ON "changelog_entry"("state", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "changelog_idea_ideaId_idx" ON "changelog_idea"("ideaId");

-- CreateIndex
CREATE INDEX "changelog_product_productId_idx" ON "changelog_product"("productId");

-- CreateIndex
CREATE INDEX "changelog_correction_entryId_occurredAt_idx" ON "changelog_correction"("entryId", "occurredAt");

-- CreateIndex
CREATE INDEX "changelog_notice_customerId_idx" ON "changelog_notice"("customerId");

-- CreateIndex
CREATE INDEX "changelog_notice_entryId_idx" ON "changelog_notice"("entryId");

-- AddForeignKey
ALTER TABLE "changelog_idea" ADD CONSTRAINT "changelog_idea_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "changelog_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_idea" ADD CONSTRAINT "changelog_idea_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_product" ADD CONSTRAINT "changelog_product_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "changelog_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_product" ADD CONSTRAINT "changelog_product_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_correction" ADD CONSTRAINT "changelog_correction_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "changelog_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_correction_text" ADD CONSTRAINT "changelog_correction_text_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "changelog_correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_notice" ADD CONSTRAINT "changelog_notice_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_notice" ADD CONSTRAINT "changelog_notice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changelog_notice" ADD CONSTRAINT "changelog_notice_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "changelog_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE changelog_entry ADD CONSTRAINT changelog_entry_draft_is_undated CHECK ((state = 'draft') = ("publishedAt" IS NULL));
ALTER TABLE changelog_idea ADD CONSTRAINT changelog_idea_is_share CHECK ("basisPoints" BETWEEN 1 AND 10000);

-- The columns of the roadmap: of one status, the most wanted first.
CREATE INDEX idea_on_roadmap ON idea ("statusId", "voteCount" DESC, id DESC) WHERE state = 'published' AND "mergedIntoId" IS NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON changelog_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON changelog_correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
