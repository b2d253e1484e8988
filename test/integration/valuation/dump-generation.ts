import type { Database } from "@worth/db";

/** Every row of the generation that screens show, but when it was computed, in which run, and what a day more changes. */
export const dumpGeneration = (database: Database) =>
  database.$queryRaw<{ row: object }[]>`
    WITH shown AS (
      SELECT 'snapshot' AS kind, to_jsonb(row) - 'asOf' - 'generation' AS row FROM value_snapshot AS row
      WHERE generation = current_generation()
      UNION ALL SELECT 'share', to_jsonb(row) - 'generation' FROM value_share AS row
      WHERE generation = current_generation()
      UNION ALL SELECT 'account', to_jsonb(row) - 'asOf' - 'generation' #- '{reason,numbers,daysSincePurchase}'
        #- '{reason,numbers,daysSinceAct}' FROM account_snapshot AS row
      WHERE generation = current_generation()
    )
    SELECT row FROM shown ORDER BY kind, row->>'customerId', row->>'buyerId', row->>'accountId'`;
