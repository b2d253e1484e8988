-- The ledger: double entry, append-only. Balance, immutability and floor are the database's to keep, whatever code asks.

-- CreateEnum
CREATE TYPE "ledger_account_kind" AS ENUM ('member_points', 'member_credit', 'pending', 'receivable', 'issuer', 'expense', 'payout_in_transit');

-- CreateEnum
CREATE TYPE "ledger_posting" AS ENUM ('reward_held', 'reward_changed', 'reward_granted', 'reward_taken_back', 'redeemed', 'redemption_returned', 'points_expired', 'payout_sent', 'payout_confirmed', 'payout_returned', 'adjusted');

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" TEXT NOT NULL,
    "kind" "ledger_account_kind" NOT NULL,
    "customerId" TEXT,
    "unit" TEXT NOT NULL,
    "balance" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "ledger_posting" NOT NULL,
    "unit" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "reversesId" TEXT,
    "staffId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" TEXT NOT NULL,
    "transactionId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "balanceAfter" BIGINT,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point_lot" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "transactionId" TEXT NOT NULL,
    "points" BIGINT NOT NULL,
    "remaining" BIGINT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "earnedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "point_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point_lot_use" (
    "id" TEXT NOT NULL,
    "lotId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "points" BIGINT NOT NULL,

    CONSTRAINT "point_lot_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point_lot_notice" (
    "lotId" TEXT NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_lot_notice_pkey" PRIMARY KEY ("lotId","daysBefore")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_customerId_kind_unit_key" ON "ledger_account"("customerId", "kind", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_key_key" ON "ledger_transaction"("key");

-- CreateIndex
CREATE INDEX "ledger_transaction_causeId_idx" ON "ledger_transaction"("causeId");

-- CreateIndex
CREATE INDEX "ledger_transaction_reversesId_idx" ON "ledger_transaction"("reversesId");

-- CreateIndex
CREATE INDEX "ledger_entry_transactionId_idx" ON "ledger_entry"("transactionId");

-- CreateIndex
CREATE INDEX "ledger_entry_accountId_id_idx" ON "ledger_entry"("accountId", "id" DESC);

-- CreateIndex
CREATE INDEX "point_lot_accountId_expiresAt_idx" ON "point_lot"("accountId", "expiresAt");

-- CreateIndex
CREATE INDEX "point_lot_use_lotId_idx" ON "point_lot_use"("lotId");

-- CreateIndex
CREATE INDEX "point_lot_use_entryId_idx" ON "point_lot_use"("entryId");

-- AddForeignKey
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transactionId_fkey" FOREIGN KEY ("transactionId") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_lot" ADD CONSTRAINT "point_lot_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_lot" ADD CONSTRAINT "point_lot_transactionId_fkey" FOREIGN KEY ("transactionId") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_lot_use" ADD CONSTRAINT "point_lot_use_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "point_lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_lot_use" ADD CONSTRAINT "point_lot_use_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_lot_notice" ADD CONSTRAINT "point_lot_notice_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "point_lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- The programme has one account of each kind and unit.
CREATE UNIQUE INDEX ledger_account_programme_once ON ledger_account (kind, unit) WHERE "customerId" IS NULL;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_belongs CHECK (
  (kind IN ('member_points', 'member_credit', 'pending', 'receivable')) = ("customerId" IS NOT NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_has_balance CHECK (("customerId" IS NULL) = (balance IS NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_unit CHECK (
  unit ~ '^([A-Z]{3}|points)$' AND (kind <> 'member_points' OR unit = 'points') AND (kind <> 'member_credit' OR unit <> 'points'));
-- The floor: nobody spends what they do not have; a debt is a receivable and nothing else.
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_floor CHECK (
  balance IS NULL OR CASE WHEN kind = 'receivable' THEN balance <= 0 ELSE balance >= 0 END);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_not_zero CHECK (amount <> 0);
ALTER TABLE point_lot ADD CONSTRAINT point_lot_remaining CHECK (points > 0 AND remaining BETWEEN 0 AND points);
ALTER TABLE point_lot_use ADD CONSTRAINT point_lot_use_not_zero CHECK (points <> 0);
-- A transaction is taken back once.
CREATE UNIQUE INDEX ledger_transaction_reversed_once ON ledger_transaction ("reversesId") WHERE "reversesId" IS NOT NULL;
-- What can still be spent, oldest first.
CREATE INDEX point_lot_spendable ON point_lot ("accountId", "expiresAt", id) WHERE remaining > 0;
CREATE INDEX point_lot_expiring ON point_lot ("expiresAt") WHERE remaining > 0;

DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['ledger_transaction', 'ledger_entry', 'point_lot_use', 'point_lot_notice'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact);
  END LOOP;
END;
$$;

-- A balance starts at 0 and moves by entries alone; what a lot has left, by uses alone.
CREATE FUNCTION keep_ledger_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF coalesce(NEW.balance, 0) <> 0 THEN
      RAISE EXCEPTION 'ledger_account_moves_by_entries: an account starts at 0'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_account_moves_by_entries';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR pg_trigger_depth() < 2
     OR (NEW.id, NEW.kind, NEW."customerId", NEW.unit) IS DISTINCT FROM (OLD.id, OLD.kind, OLD."customerId", OLD.unit) THEN
    RAISE EXCEPTION 'ledger_account_moves_by_entries: % of an account is refused', TG_OP
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_account_moves_by_entries';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER keep_ledger_account BEFORE INSERT OR UPDATE OR DELETE ON ledger_account
  FOR EACH ROW EXECUTE FUNCTION keep_ledger_account();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON ledger_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_point_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR pg_trigger_depth() < 2
     OR (NEW.id, NEW."accountId", NEW."transactionId", NEW.points, NEW."expiresAt")
        IS DISTINCT FROM (OLD.id, OLD."accountId", OLD."transactionId", OLD.points, OLD."expiresAt") THEN
    RAISE EXCEPTION 'point_lot_moves_by_uses: % of a lot is refused', TG_OP
      USING ERRCODE = 'check_violation', CONSTRAINT = 'point_lot_moves_by_uses';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER keep_point_lot BEFORE UPDATE OR DELETE ON point_lot FOR EACH ROW EXECUTE FUNCTION keep_point_lot();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON point_lot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An entry moves its account and says what the balance became.
CREATE FUNCTION post_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_account SET balance = balance + NEW.amount
    WHERE id = NEW."accountId" AND "customerId" IS NOT NULL RETURNING balance INTO NEW."balanceAfter";
  RETURN NEW;
END;
$$;
CREATE TRIGGER post_ledger_entry BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION post_ledger_entry();

CREATE FUNCTION use_point_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE point_lot SET remaining = remaining - NEW.points WHERE id = NEW."lotId";
  RETURN NULL;
END;
$$;
CREATE TRIGGER use_point_lot AFTER INSERT ON point_lot_use FOR EACH ROW EXECUTE FUNCTION use_point_lot();

-- At COMMIT: two legs or more, one unit, sum 0.
CREATE FUNCTION check_ledger_transaction(checked text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  legs integer;
  total numeric;
  strays integer;
BEGIN
  SELECT count(*), coalesce(sum(entry.amount), 0), count(*) FILTER (WHERE account.unit <> transaction.unit)
    INTO legs, total, strays
    FROM ledger_transaction AS transaction
    JOIN ledger_entry AS entry ON entry."transactionId" = transaction.id
    JOIN ledger_account AS account ON account.id = entry."accountId"
    WHERE transaction.id = checked;
  IF legs < 2 OR total <> 0 OR strays > 0 THEN
    RAISE EXCEPTION 'ledger_transaction_balances: % legs, sum %, % of another unit in %', legs, total, strays, checked
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_balances';
  END IF;
END;
$$;
CREATE FUNCTION check_new_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_ledger_transaction(NEW.id);
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_new_transaction();

-- At COMMIT: a member's points are exactly what their lots have left.
CREATE FUNCTION check_points_in_lots(checked text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held bigint;
  in_lots bigint;
BEGIN
  SELECT balance INTO held FROM ledger_account WHERE id = checked AND kind = 'member_points';
  IF NOT FOUND THEN RETURN; END IF;
  SELECT coalesce(sum(remaining), 0) INTO in_lots FROM point_lot WHERE "accountId" = checked AND remaining > 0;
  IF held <> in_lots THEN
    RAISE EXCEPTION 'member_points_are_in_lots: balance %, lots % of %', held, in_lots, checked
      USING ERRCODE = 'check_violation', CONSTRAINT = 'member_points_are_in_lots';
  END IF;
END;
$$;
CREATE FUNCTION check_new_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_ledger_transaction(NEW."transactionId");
  PERFORM check_points_in_lots(NEW."accountId");
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_new_entry();
CREATE FUNCTION check_new_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_points_in_lots(NEW."accountId");
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER point_lot_balances AFTER INSERT ON point_lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_new_lot();
CREATE FUNCTION check_new_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_points_in_lots((SELECT "accountId" FROM point_lot WHERE id = NEW."lotId"));
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER point_lot_use_balances AFTER INSERT ON point_lot_use
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_new_use();
