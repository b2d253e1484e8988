-- A perk can be for some groups of customers only; those there are stay for everybody.
ALTER TABLE "perk" ADD COLUMN "segmentIds" "customer_group"[] NOT NULL DEFAULT ARRAY[]::"customer_group"[];
ALTER TABLE "perk" ALTER COLUMN "segmentIds" DROP DEFAULT;
