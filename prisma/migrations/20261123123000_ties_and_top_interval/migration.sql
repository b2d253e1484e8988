-- The last of those with exactly the value of a cut, by id: who comes after is none of the fewest.
ALTER TABLE "group_cuts" ADD COLUMN "wallyLastId" TEXT, ADD COLUMN "womLastId" TEXT;

-- How far the share of the top fifth may be off; unknown of what was found before.
ALTER TABLE "concentration_point" ADD COLUMN "top20StandardError" DOUBLE PRECISION;
