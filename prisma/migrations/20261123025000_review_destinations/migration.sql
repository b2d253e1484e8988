-- Customers are asked for reviews after more than a purchase, and for other sites, whose rules are kept to. What a review
-- earns, it earns when it is sent in; the trigger says so now.

-- CreateEnum
CREATE TYPE "outside_review_state" AS ENUM ('waiting', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "review_event" AS ENUM ('purchase', 'ticket', 'milestone', 'anniversary');

-- AlterEnum
ALTER TYPE "queue_subject" ADD VALUE 'outside_review';

-- AlterTable
ALTER TABLE "review_asking" ADD COLUMN     "afterAnniversary" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "afterMilestone" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "afterPurchase" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "afterTicket" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hasReminder" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "review_request" ADD COLUMN     "event" "review_event" NOT NULL DEFAULT 'purchase',
ADD COLUMN     "ticketId" TEXT,
ALTER COLUMN "purchaseId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "outside_review" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "destinationId" TEXT NOT NULL,
    "state" "outside_review_state" NOT NULL,
    "isIncentivised" BOOLEAN NOT NULL,
    "actId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "outside_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_proof" (
    "reviewId" TEXT NOT NULL,
    "link" TEXT NOT NULL DEFAULT '',
    "storageKey" TEXT,

    CONSTRAINT "outside_proof_pkey" PRIMARY KEY ("reviewId")
);

-- CreateTable
CREATE TABLE "review_product_asking" (
    "productId" TEXT NOT NULL,
    "isAsked" BOOLEAN NOT NULL,
    "daysAfter" INTEGER,
    "destinationId" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_product_asking_pkey" PRIMARY KEY ("productId")
);

-- CreateTable
CREATE TABLE "closed_ticket" (
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "closed_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "outside_review_actId_key" ON "outside_review"("actId");

-- CreateIndex
CREATE INDEX "outside_review_customerId_createdAt_idx" ON "outside_review"("customerId", "createdAt");

-- CreateIndex
CREATE INDEX "outside_review_productId_idx" ON "outside_review"("productId");

-- CreateIndex
CREATE INDEX "outside_review_destinationId_idx" ON "outside_review"("destinationId");

-- CreateIndex
CREATE UNIQUE INDEX "outside_proof_storageKey_key" ON "outside_proof"("storageKey");

-- CreateIndex
CREATE INDEX "review_product_asking_destinationId_idx" ON "review_product_asking"("destinationId");

-- CreateIndex
CREATE INDEX "closed_ticket_customerId_idx" ON "closed_ticket"("customerId");

-- CreateIndex
CREATE INDEX "closed_ticket_productId_idx" ON "closed_ticket"("productId");

-- CreateIndex
CREATE INDEX "closed_ticket_occurredAt_idx" ON "closed_ticket"("occurredAt");

-- CreateIndex
CREATE INDEX "review_request_ticketId_idx" ON "review_request"("ticketId");

-- CreateIndex
CREATE INDEX "review_request_destinationId_idx" ON "review_request"("destinationId");

-- AddForeignKey
ALTER TABLE "outside_review" ADD CONSTRAINT "outside_review_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_review" ADD CONSTRAINT "outside_review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_review" ADD CONSTRAINT "outside_review_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "review_destination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_review" ADD CONSTRAINT "outside_review_actId_fkey" FOREIGN KEY ("actId") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_proof" ADD CONSTRAINT "outside_proof_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "outside_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_product_asking" ADD CONSTRAINT "review_product_asking_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_product_asking" ADD CONSTRAINT "review_product_asking_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "review_destination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_ticket" ADD CONSTRAINT "closed_ticket_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_ticket" ADD CONSTRAINT "closed_ticket_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "closed_ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked so far was asked after a purchase.
ALTER TABLE review_request ALTER COLUMN event DROP DEFAULT;
ALTER TABLE review_request ADD CONSTRAINT review_request_names_its_event CHECK (
  (event = 'ticket') = ("ticketId" IS NOT NULL) AND (event = 'ticket') = ("purchaseId" IS NULL));
ALTER TABLE review_product_asking ADD CONSTRAINT review_product_asking_days CHECK ("daysAfter" BETWEEN 0 AND 365);
ALTER TABLE outside_review ADD CONSTRAINT outside_review_decided_has_date CHECK (
  (state = 'waiting') = ("decidedAt" IS NULL) AND (state = 'accepted') = ("actId" IS NOT NULL));
-- Of one product a customer shows one review on a site; a refused one makes room.
CREATE UNIQUE INDEX outside_review_one_of_product ON outside_review ("customerId", "destinationId", "productId")
  WHERE state <> 'refused';

ALTER TYPE reward_trigger RENAME VALUE 'review_published' TO 'review_submitted';
UPDATE reward_rule SET draft = jsonb_set(draft, '{trigger}', '"review_submitted"')
WHERE draft ->> 'trigger' = 'review_published';
-- A name inside a fact changes, and nothing it says.
ALTER TABLE reward_rule_version DISABLE TRIGGER append_only;
UPDATE reward_rule_version SET body = jsonb_set(body, '{trigger}', '"review_submitted"')
WHERE body ->> 'trigger' = 'review_published';
ALTER TABLE reward_rule_version ENABLE TRIGGER append_only;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON closed_ticket FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON closed_ticket FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
