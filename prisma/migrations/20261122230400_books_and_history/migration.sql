-- What a comparison of the books and a backfill need to go on by themselves, and a person's word on a difference.
ALTER TYPE "difference_kind" ADD VALUE 'transfer_differs';
ALTER TYPE "difference_kind" ADD VALUE 'credit_differs';

ALTER TABLE "reconciliation" ADD COLUMN "correctedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "staffId" TEXT,
ADD COLUMN "movedAt" TIMESTAMPTZ(3);
UPDATE "reconciliation" SET "movedAt" = "startedAt";
ALTER TABLE "reconciliation" ALTER COLUMN "movedAt" SET NOT NULL;

ALTER TABLE "reconciliation_difference" ADD COLUMN "note" TEXT;
CREATE INDEX "reconciliation_difference_objectRef_idx" ON "reconciliation_difference"("objectRef");

ALTER TABLE "backfill" ADD COLUMN "movedAt" TIMESTAMPTZ(3);
UPDATE "backfill" SET "movedAt" = "startedAt";
ALTER TABLE "backfill" ALTER COLUMN "movedAt" SET NOT NULL;
