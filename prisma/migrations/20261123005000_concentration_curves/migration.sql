-- The curves of a run are kept with its figures, of all customers and of those who bought: a page over a million
-- customers would sort all of them. Points of earlier runs have no curve.
CREATE TYPE "concentration_base" AS ENUM ('all', 'buyers');
ALTER TABLE "concentration_point"
  ADD COLUMN "base" "concentration_base" NOT NULL DEFAULT 'all',
  ADD COLUMN "curve" DOUBLE PRECISION[],
  ADD COLUMN "belowCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "belowMinor" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "whaleCurve" DOUBLE PRECISION[],
  DROP CONSTRAINT "concentration_point_pkey",
  ADD CONSTRAINT "concentration_point_pkey" PRIMARY KEY ("runId", "measure", "base");
