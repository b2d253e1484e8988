-- A sum whose parts have no ends has none either: it must not be shown as one from 0 to 0.
ALTER TABLE "value_snapshot" ADD COLUMN "expectedReferralOpenCount" INTEGER NOT NULL DEFAULT 0;

UPDATE "value_snapshot" SET "expectedReferralOpenCount" = open."count"
FROM (
  SELECT "generation", "customerId", count(*) AS "count" FROM "value_share"
  WHERE "buyerId" <> "customerId" AND "expectedMinor" <> 0
    AND ("expectedLowMinor" IS NULL OR "expectedHighMinor" IS NULL)
  GROUP BY "generation", "customerId"
) AS open
WHERE open."generation" = "value_snapshot"."generation" AND open."customerId" = "value_snapshot"."customerId";
