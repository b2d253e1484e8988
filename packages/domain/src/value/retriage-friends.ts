import type { Sql } from "@worth/db";
import { findRisk } from "@worth/scoring";
import type { Referrer } from "./accounts/account-sums.ts";
import { refreshAccounts } from "./accounts/refresh-accounts.ts";
import { referrerHint, triagePolicyOf } from "./accounts/triage-account.ts";
import { findAliases } from "./buyers/resolve-people.ts";
import type { Generation } from "./generation.ts";
import { lockSnapshots, readSnapshots } from "./shares/store-snapshots.ts";

type ReferrerRow = Omit<Referrer, "snapshot"> & { id: string };

/**
 * Decides anew about the people these customers brought themselves, where it matters to them: the referrer is of weight
 * and may be leaving, or was when they were last looked at.
 */
export async function retriageFriends(
  sql: Sql,
  { number, now, currency, cuts }: Generation,
  referrerIds: readonly string[],
): Promise<void> {
  const policy = triagePolicyOf(cuts);
  const referrers = await sql<ReferrerRow>(
    `SELECT id, "companyId", sentiment::text FROM customer WHERE id = ANY ($1::text[])`,
    [referrerIds],
  );
  const known = new Map(referrers.map((referrer) => [referrer.id, referrer]));
  const endangered = (await readSnapshots(sql, number, referrerIds)).filter((snapshot) => {
    const referrer = known.get(snapshot.customerId);
    if (!referrer || snapshot.headlineMinor < policy.highValueMinor) return false;
    const hint = referrerHint({ ...referrer, snapshot }, cuts, now);
    return referrer.sentiment === "detractor" || findRisk(hint, hint.headlineMinor, policy) !== null;
  });
  const leaving = await findAliases(
    sql,
    endangered.map(({ customerId }) => customerId),
    now,
  );
  const friends = await sql<{ id: string }>(
    `SELECT DISTINCT friend.id FROM attribution
       JOIN customer AS known ON known.id = attribution."refereeId"
       JOIN customer AS friend ON friend.id = coalesce(known."mergedIntoId", known.id)
     WHERE attribution."referrerId" = ANY ($2::text[])
       OR (attribution."referrerId" = ANY ($3::text[]) AND EXISTS (
         SELECT FROM account_snapshot WHERE generation = $1
           AND "accountId" = coalesce(friend."companyId", friend.id) AND reason ->> 'code' = 'referrer_at_risk'))`,
    [number, leaving.ids, referrerIds],
  );
  if (friends.length === 0) return;
  const customerIds = friends.map(({ id }) => id);
  await lockSnapshots(sql, number, customerIds);
  await refreshAccounts(
    sql,
    { generation: number, currency, asOf: now, cuts },
    { customerIds, buyerIds: [] },
  );
}
