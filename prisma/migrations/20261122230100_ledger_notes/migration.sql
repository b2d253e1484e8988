-- Why a balance was adjusted, beside the fact that it was.

-- CreateTable
CREATE TABLE "ledger_note" (
    "transactionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ledger_note_pkey" PRIMARY KEY ("transactionId")
);

-- CreateIndex
CREATE INDEX "ledger_transaction_kind_id_idx" ON "ledger_transaction"("kind", "id" DESC);

-- AddForeignKey
ALTER TABLE "ledger_note" ADD CONSTRAINT "ledger_note_transactionId_fkey" FOREIGN KEY ("transactionId") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
