-- Whether a redemption took a piece out of the stock. Of what was chosen before, those of a perk whose stock is counted
-- are taken to have.
ALTER TABLE "redemption" ADD COLUMN "tookPiece" BOOLEAN;
UPDATE "redemption" SET "tookPiece" = EXISTS (
  SELECT 1 FROM "perk" WHERE "perk"."id" = "redemption"."perkId" AND "perk"."stock" IS NOT NULL
);
ALTER TABLE "redemption" ALTER COLUMN "tookPiece" SET NOT NULL;
