-- The words of an idea as a search compares them, made once when they are written: a list that leafs through ideas in
-- its own order asks each of them whether it has the word.
ALTER TABLE idea_text ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('english', title || ' ' || body)) STORED;
DROP INDEX idea_text_words;
CREATE INDEX idea_text_words ON idea_text USING gin (words);

-- What was decided last, without reading what ever happened.
DROP INDEX "idea_status_change_toId_idx";
CREATE INDEX "idea_status_change_toId_occurredAt_idx" ON "idea_status_change"("toId", "occurredAt" DESC);

-- CreateTable
CREATE TABLE "product_year" (
    "productId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_year_pkey" PRIMARY KEY ("productId","currency")
);

-- AddForeignKey
ALTER TABLE "product_year" ADD CONSTRAINT "product_year_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
