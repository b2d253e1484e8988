-- Rewards of before the ledger are posted to it as they are now: what is on hold as pending, what was granted as credit.
CREATE TEMPORARY TABLE opening ON COMMIT DROP AS
  SELECT reward.*, 'ltx_' || replace(gen_random_uuid()::text, '-', '') AS "transactionId"
  FROM reward WHERE state IN ('on_hold', 'granted') AND "amountMinor" > 0;

INSERT INTO ledger_account (id, kind, "customerId", unit, balance)
  SELECT 'lac_' || replace(gen_random_uuid()::text, '-', ''), kind, "customerId", currency, 0
  FROM (SELECT DISTINCT "customerId", currency,
          CASE WHEN state = 'on_hold' THEN 'pending' ELSE 'member_credit' END::ledger_account_kind AS kind
        FROM opening) AS wanted;
INSERT INTO ledger_account (id, kind, "customerId", unit, balance)
  SELECT 'lac_' || replace(gen_random_uuid()::text, '-', ''), 'expense', NULL, currency, NULL
  FROM (SELECT DISTINCT currency FROM opening) AS wanted;

INSERT INTO ledger_transaction (id, key, kind, unit, "causeId", "occurredAt")
  SELECT "transactionId", 'reward:' || id || ':opening',
    CASE WHEN state = 'on_hold' THEN 'reward_held' ELSE 'reward_granted' END::ledger_posting, currency, id,
    coalesce("grantedAt", "createdAt")
  FROM opening;
INSERT INTO ledger_entry (id, "transactionId", "accountId", amount)
  SELECT 'len_' || replace(gen_random_uuid()::text, '-', ''), opening."transactionId", account.id,
    CASE WHEN account.kind = 'expense' THEN -opening."amountMinor" ELSE opening."amountMinor" END
  FROM opening JOIN ledger_account AS account ON account.unit = opening.currency AND (
    account.kind = 'expense'
    OR (account."customerId" = opening."customerId" AND account.kind =
        CASE WHEN opening.state = 'on_hold' THEN 'pending' ELSE 'member_credit' END::ledger_account_kind));
