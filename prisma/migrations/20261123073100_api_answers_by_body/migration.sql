-- Only what was done is kept, and that has one status.
ALTER TABLE "api_answer" DROP COLUMN "status";
