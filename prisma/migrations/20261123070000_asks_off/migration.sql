-- Kinds of asks a member does not want; a question before a launch is an ask too; how often an answer was read.

ALTER TYPE "ask_kind" ADD VALUE 'consult';

CREATE TABLE "ask_off" (
    "customerId" TEXT NOT NULL,
    "kind" "ask_kind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ask_off_pkey" PRIMARY KEY ("customerId","kind")
);

ALTER TABLE "ask_off" ADD CONSTRAINT "ask_off_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer" ADD COLUMN "readCount" INTEGER NOT NULL DEFAULT 0;

UPDATE answer SET "readCount" = (SELECT count(*) FROM answer_read WHERE "answerId" = answer.id);

-- Each statement counts once an answer, and locks answers in one order, as reviews do.
CREATE FUNCTION count_answer_reads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM answer WHERE id IN (SELECT "answerId" FROM counted) ORDER BY id FOR NO KEY UPDATE;
  UPDATE answer SET "readCount" = "readCount" + tally.count
  FROM (SELECT "answerId", count(*) FROM counted GROUP BY 1) AS tally WHERE id = tally."answerId";
  RETURN NULL;
END;
$$;
CREATE TRIGGER count_read AFTER INSERT ON answer_read
  REFERENCING NEW TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_answer_reads();

-- What an act reached is read from the index alone.
DROP INDEX "touch_actId_idx";
CREATE INDEX "touch_actId_customerId_occurredAt_idx" ON "touch"("actId", "customerId", "occurredAt");
