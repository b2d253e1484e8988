-- Customers have a country and referrals a campaign, so that rules can ask for both.

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "country" TEXT;

-- AlterTable
ALTER TABLE "pending_join" ADD COLUMN     "campaignId" TEXT;

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "campaignId" TEXT;

-- AlterTable
ALTER TABLE "reward_decision" ADD COLUMN     "campaignId" TEXT;

-- CreateTable
CREATE TABLE "campaign" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pending_join_campaignId_idx" ON "pending_join"("campaignId");

-- CreateIndex
CREATE INDEX "referral_campaignId_state_idx" ON "referral"("campaignId", "state");

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_id_fkey" FOREIGN KEY ("id") REFERENCES "reward_budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_join" ADD CONSTRAINT "pending_join_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE customer ADD CONSTRAINT customer_country_is_code CHECK (country ~ '^[A-Z]{2}$');
-- The programme's own budget is no campaign's.
ALTER TABLE campaign ADD CONSTRAINT campaign_is_named_in_links CHECK (id ~ '^[a-z0-9-]{1,40}$' AND id <> 'programme');
ALTER TABLE campaign ADD CONSTRAINT campaign_ends_after_start CHECK ("endsOn" >= "startsOn");
