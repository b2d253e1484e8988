-- What customers write about products, how it is read, and how they are asked for it.

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('draft', 'waiting', 'published', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "review_outcome" AS ENUM ('published', 'rejected');

-- CreateEnum
CREATE TYPE "review_rejection" AS ENUM ('off_topic', 'abusive', 'personal_data', 'advertising', 'not_own_experience', 'unlawful');

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "actId" TEXT,
    "state" "review_state" NOT NULL,
    "stars" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "verifiedPurchaseId" TEXT,
    "isIncentivised" BOOLEAN NOT NULL DEFAULT false,
    "isEmployee" BOOLEAN NOT NULL DEFAULT false,
    "isRelative" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_text" (
    "reviewId" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "pros" TEXT NOT NULL DEFAULT '',
    "cons" TEXT NOT NULL DEFAULT '',
    "videoUrl" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "review_text_pkey" PRIMARY KEY ("reviewId")
);

-- CreateTable
CREATE TABLE "review_version" (
    "reviewId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "pros" TEXT NOT NULL,
    "cons" TEXT NOT NULL,
    "videoUrl" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_version_pkey" PRIMARY KEY ("reviewId","version")
);

-- CreateTable
CREATE TABLE "review_photo" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_decision" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    "outcome" "review_outcome" NOT NULL,
    "reason" "review_rejection",
    "staffId" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_helpful" (
    "reviewId" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_helpful_pkey" PRIMARY KEY ("reviewId","reader")
);

-- CreateTable
CREATE TABLE "review_read" (
    "reviewId" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_read_pkey" PRIMARY KEY ("reviewId","reader","day")
);

-- CreateTable
CREATE TABLE "review_reply" (
    "reviewId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_reply_pkey" PRIMARY KEY ("reviewId")
);

-- CreateTable
CREATE TABLE "review_report" (
    "reviewId" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "reason" "review_rejection" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_report_pkey" PRIMARY KEY ("reviewId","reader")
);

-- CreateTable
CREATE TABLE "review_asking" (
    "id" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "daysAfter" INTEGER NOT NULL,
    "reminderDays" INTEGER NOT NULL,
    "mostAsksAYear" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_asking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_request" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "purchaseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "destinationId" TEXT,
    "hasIncentive" BOOLEAN NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_destination" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "allowsIncentive" BOOLEAN NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_destination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_actId_key" ON "review"("actId");

-- CreateIndex
CREATE INDEX "review_productId_state_publishedAt_idx" ON "review"("productId", "state", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "review_state_submittedAt_idx" ON "review"("state", "submittedAt");

-- CreateIndex
CREATE INDEX "review_customerId_idx" ON "review"("customerId");

-- CreateIndex
CREATE INDEX "review_verifiedPurchaseId_idx" ON "review"("verifiedPurchaseId");

-- CreateIndex
CREATE UNIQUE INDEX "review_photo_storageKey_key" ON "review_photo"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "review_photo_reviewId_position_key" ON "review_photo"("reviewId", "position");

-- CreateIndex
CREATE INDEX "review_decision_occurredAt_idx" ON "review_decision"("occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "review_decision_reviewId_version_key" ON "review_decision"("reviewId", "version");

-- CreateIndex
CREATE INDEX "review_request_customerId_occurredAt_idx" ON "review_request"("customerId", "occurredAt");

-- CreateIndex
CREATE INDEX "review_request_purchaseId_idx" ON "review_request"("purchaseId");

-- CreateIndex
CREATE INDEX "review_request_productId_idx" ON "review_request"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "review_request_customerId_productId_number_key" ON "review_request"("customerId", "productId", "number");

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_verifiedPurchaseId_fkey" FOREIGN KEY ("verifiedPurchaseId") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_text" ADD CONSTRAINT "review_text_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_version" ADD CONSTRAINT "review_version_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_photo" ADD CONSTRAINT "review_photo_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_helpful" ADD CONSTRAINT "review_helpful_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_read" ADD CONSTRAINT "review_read_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_reply" ADD CONSTRAINT "review_reply_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_report" ADD CONSTRAINT "review_report_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_purchaseId_fkey" FOREIGN KEY ("purchaseId") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "review_destination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE review ADD CONSTRAINT review_stars_on_scale CHECK (stars BETWEEN 1 AND 5);
-- What was submitted once is an act with stars and a version; a draft is none of it yet.
ALTER TABLE review ADD CONSTRAINT review_submitted_is_whole CHECK (
  (version > 0) = ("submittedAt" IS NOT NULL) AND (version > 0) = ("actId" IS NOT NULL) AND
  (version = 0 OR stars IS NOT NULL) AND (state IN ('draft', 'withdrawn') OR version > 0));
ALTER TABLE review ADD CONSTRAINT review_published_has_date CHECK (state <> 'published' OR "publishedAt" IS NOT NULL);
ALTER TABLE review_version ADD CONSTRAINT review_version_whole CHECK (version > 0 AND stars BETWEEN 1 AND 5);
ALTER TABLE review_photo ADD CONSTRAINT review_photo_up_to_five CHECK (position BETWEEN 1 AND 5 AND width > 0 AND height > 0);
ALTER TABLE review_decision ADD CONSTRAINT review_decision_no_has_reason CHECK ((outcome = 'rejected') = (reason IS NOT NULL));
ALTER TABLE review_decision ADD CONSTRAINT review_decision_of_submitted CHECK (version > 0 AND stars BETWEEN 1 AND 5);
ALTER TABLE review_asking ADD CONSTRAINT review_asking_is_one CHECK (
  id = 'reviews' AND "daysAfter" BETWEEN 0 AND 365 AND "reminderDays" BETWEEN 1 AND 365 AND "mostAsksAYear" BETWEEN 1 AND 100);
ALTER TABLE review_request ADD CONSTRAINT review_request_asked_twice_at_most CHECK (number IN (1, 2));
-- Of one product a customer has one review; a withdrawn one makes room.
CREATE UNIQUE INDEX review_one_of_product ON review ("customerId", "productId") WHERE state <> 'withdrawn';

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['review_decision', 'review_read', 'review_request'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;
