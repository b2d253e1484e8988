-- Who was erased, and who must not be taken in again.

-- CreateEnum
CREATE TYPE "erasure_asker" AS ENUM ('member', 'staff');

-- CreateTable
CREATE TABLE "erasure" (
    "customerId" TEXT NOT NULL,
    "askedBy" "erasure_asker" NOT NULL,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("customerId")
);

-- CreateTable
CREATE TABLE "do_not_return" (
    "hash" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "do_not_return_pkey" PRIMARY KEY ("hash")
);

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE erasure ADD CONSTRAINT erasure_staff_is_named CHECK (("askedBy" = 'staff') = ("staffId" IS NOT NULL));

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['erasure', 'do_not_return'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;
