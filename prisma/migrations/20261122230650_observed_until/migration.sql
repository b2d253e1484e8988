-- AlterTable
ALTER TABLE "valuation_run" ADD COLUMN     "observedUntil" DATE;
