-- How often a review was read and found helpful stands beside it: lists sort by it, and nobody counts a million rows.

ALTER TABLE "review" ADD COLUMN "helpfulCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "readCount" INTEGER NOT NULL DEFAULT 0;

UPDATE review SET
  "helpfulCount" = (SELECT count(*) FROM review_helpful WHERE "reviewId" = review.id),
  "readCount" = (SELECT count(*) FROM review_read WHERE "reviewId" = review.id);

-- The wall by how many it helped.
CREATE INDEX "review_state_helpfulCount_publishedAt_idx" ON "review"("state", "helpfulCount" DESC, "publishedAt" DESC);

-- Each statement counts once a review, and locks reviews in one order.
CREATE FUNCTION count_review_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
  PERFORM FROM review WHERE id IN (SELECT "reviewId" FROM counted) ORDER BY id FOR NO KEY UPDATE;
  IF TG_TABLE_NAME = 'review_helpful' THEN
    UPDATE review SET "helpfulCount" = "helpfulCount" + step * tally.count
    FROM (SELECT "reviewId", count(*) FROM counted GROUP BY 1) AS tally WHERE id = tally."reviewId";
  ELSE
    UPDATE review SET "readCount" = "readCount" + step * tally.count
    FROM (SELECT "reviewId", count(*) FROM counted GROUP BY 1) AS tally WHERE id = tally."reviewId";
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER count_helpful AFTER INSERT ON review_helpful
  REFERENCING NEW TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_review_rows();
CREATE TRIGGER count_helpful_back AFTER DELETE ON review_helpful
  REFERENCING OLD TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_review_rows();
CREATE TRIGGER count_read AFTER INSERT ON review_read
  REFERENCING NEW TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_review_rows();
