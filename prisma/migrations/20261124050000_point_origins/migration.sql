-- A lot knows the transaction its points were earned by, however often they moved to another lot since.
ALTER TYPE "ledger_posting" ADD VALUE 'expiry_offset' BEFORE 'payout_sent';

ALTER TABLE "point_lot" DROP COLUMN "earnedAt", ADD COLUMN "originId" TEXT, ADD COLUMN "returnedFromId" TEXT;
ALTER TABLE "point_lot" DISABLE TRIGGER keep_point_lot;
-- A merge names the lot it empties in the key of the transaction that opens the next one.
WITH RECURSIVE earned AS (
  SELECT lot.id, lot."transactionId" AS origin
  FROM "point_lot" AS lot JOIN "ledger_transaction" AS opened ON opened.id = lot."transactionId"
  WHERE opened.key NOT LIKE 'merge:%'
  UNION ALL
  SELECT lot.id, earned.origin
  FROM earned
  JOIN "ledger_transaction" AS opened ON opened.key LIKE 'merge:%:in' AND split_part(opened.key, ':', 3) = earned.id
  JOIN "point_lot" AS lot ON lot."transactionId" = opened.id
)
UPDATE "point_lot" SET "originId" = earned.origin FROM earned WHERE earned.id = "point_lot".id;
ALTER TABLE "point_lot" ENABLE TRIGGER keep_point_lot;
ALTER TABLE "point_lot" ALTER COLUMN "originId" SET NOT NULL;
ALTER TABLE "point_lot" ADD CONSTRAINT "point_lot_originId_fkey" FOREIGN KEY ("originId") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_lot" ADD CONSTRAINT "point_lot_returnedFromId_fkey" FOREIGN KEY ("returnedFromId") REFERENCES "point_lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "point_lot_originId_idx" ON "point_lot"("originId");
CREATE INDEX "point_lot_returnedFromId_idx" ON "point_lot"("returnedFromId");

CREATE OR REPLACE FUNCTION keep_point_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR pg_trigger_depth() < 2
     OR (NEW.id, NEW."accountId", NEW."transactionId", NEW."originId", NEW."returnedFromId", NEW.points, NEW."expiresAt")
        IS DISTINCT FROM (OLD.id, OLD."accountId", OLD."transactionId", OLD."originId", OLD."returnedFromId", OLD.points,
          OLD."expiresAt") THEN
    RAISE EXCEPTION 'point_lot_moves_by_uses: % of a lot is refused', TG_OP
      USING ERRCODE = 'check_violation', CONSTRAINT = 'point_lot_moves_by_uses';
  END IF;
  RETURN NEW;
END;
$$;
