-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "scopes" TEXT[],
    "staffId" TEXT NOT NULL,
    "lastUsedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" TEXT,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_answer" (
    "apiKeyId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_answer_pkey" PRIMARY KEY ("apiKeyId","requestKey")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE INDEX "api_key_createdAt_idx" ON "api_key"("createdAt");

-- CreateIndex
CREATE INDEX "api_answer_createdAt_idx" ON "api_answer"("createdAt");

-- AddForeignKey
ALTER TABLE "api_answer" ADD CONSTRAINT "api_answer_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "api_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN "apiKeyId" TEXT;

-- Several people can name the same post: the act is not of one answer alone.
DROP INDEX "heard_answer_actId_key";
CREATE INDEX "heard_answer_actId_idx" ON "heard_answer"("actId");

-- Who revoked a key is known, and a key without a scope could do nothing.
ALTER TABLE api_key ADD CONSTRAINT api_key_revoked_by_somebody CHECK (("revokedAt" IS NULL) = ("revokedById" IS NULL));
ALTER TABLE api_key ADD CONSTRAINT api_key_has_scope CHECK (cardinality(scopes) > 0);
