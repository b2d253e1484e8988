-- A payout is asked for once per form, goes to a pinned destination, and waits between attempts.

-- AlterTable
ALTER TABLE "effect" ADD COLUMN     "notBefore" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "destinationRef" TEXT,
ADD COLUMN     "requestKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "payout_customerId_requestKey_key" ON "payout"("customerId", "requestKey");
