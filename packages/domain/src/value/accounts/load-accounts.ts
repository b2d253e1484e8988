import type { Sql } from "@worth/db";
import { findAliases } from "../buyers/resolve-people.ts";
import type { SnapshotRow } from "../shares/snapshot-row.ts";
import type { Account, AccountPerson, Referrer } from "./account-sums.ts";
import { readCompanyGaps } from "./read-company-gaps.ts";
import { readPeople, type Person } from "./read-people.ts";

/** Where values come from: the snapshots of a generation, or what a run has computed so far. */
export type Values = {
  snapshotsOf: (customerIds: readonly string[]) => Promise<Map<string, SnapshotRow>>;
  /** The table of shares. */
  shareTable: string;
  generation: number;
};

/**
 * These accounts as triage needs them, the ones that have people. A fixed number of statements, however many there are.
 * @param accountIds companies, and customers without one
 */
export async function loadAccounts(
  sql: Sql,
  { accountIds, asOf, values }: { accountIds: readonly string[]; asOf: Date; values: Values },
): Promise<Account[]> {
  const members = await sql<{ id: string }>(
    `SELECT id FROM customer WHERE "companyId" = ANY ($1::text[]) AND "mergedIntoId" IS NULL
     UNION ALL SELECT id FROM customer
     WHERE id = ANY ($1::text[]) AND "companyId" IS NULL AND "mergedIntoId" IS NULL`,
    [accountIds],
  );
  const ids = members.map(({ id }) => id);
  const knownAs = await findAliases(sql, ids, asOf);
  const people = await readPeople(sql, knownAs, asOf);
  const snapshots = await values.snapshotsOf(ids);
  const inside = await readInside(sql, people, values);
  const referrers = await readReferrers(sql, people, values);
  const byAccount = Map.groupBy(people.values(), ({ id, companyId }) => companyId ?? id);
  const gaps = await readCompanyGaps(sql, { knownAs, people, asOf });
  return [...byAccount].flatMap(([accountId, persons]) => {
    const staffed = persons.flatMap((person): AccountPerson[] => {
      const snapshot = snapshots.get(person.id);
      return snapshot ? [{ person, snapshot }] : [];
    });
    const [first] = staffed;
    if (!first) return [];
    return {
      accountId,
      companyId: first.person.companyId,
      people: staffed,
      inside: inside.get(accountId) ?? { referralMinor: 0, broughtCount: 0 },
      usualGapDays:
        first.person.companyId === null ? first.snapshot.usualGapDays : (gaps.get(accountId) ?? null),
      referrer: weightiest(persons.flatMap((person) => referrers.get(person.id) ?? [])),
    };
  });
}

type Inside = { accountId: string; referralMinor: number; broughtCount: number };

/** What people of a company were brought by colleagues, by company. */
async function readInside(
  sql: Sql,
  people: ReadonlyMap<string, Person>,
  { shareTable, generation }: Values,
): Promise<Map<string, Inside>> {
  const employed = [...people.values()].filter(({ companyId }) => companyId !== null);
  const rows = await sql<Inside>(
    `SELECT buyer."companyId" AS "accountId", sum(share."referralMinor")::float8 AS "referralMinor",
       count(*)::integer AS "broughtCount"
     FROM unnest($2::text[], $3::text[]) AS buyer (id, "companyId")
       JOIN ${shareTable} AS share ON share.generation = $1 AND share."buyerId" = buyer.id AND share."isDirect"
       JOIN customer AS colleague
         ON colleague.id = share."customerId" AND colleague."companyId" = buyer."companyId"
     GROUP BY buyer."companyId"`,
    [generation, employed.map(({ id }) => id), employed.map(({ companyId }) => companyId ?? "")],
  );
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** Who brought each of these people, where they are an account of their own. */
async function readReferrers(
  sql: Sql,
  people: ReadonlyMap<string, Person>,
  { snapshotsOf }: Values,
): Promise<Map<string, Referrer>> {
  const wanted = [...new Set([...people.values()].flatMap(({ referrerId }) => referrerId ?? []))];
  const found = await sql<Pick<Person, "id" | "companyId" | "sentiment">>(
    `SELECT id, "companyId", sentiment::text FROM customer WHERE id = ANY ($1::text[])`,
    [wanted],
  );
  const snapshots = await snapshotsOf(wanted);
  const referrers = new Map(found.map((row) => [row.id, row]));
  return new Map(
    [...people.values()].flatMap(({ id, companyId, referrerId }) => {
      const referrer = referrerId === null ? undefined : referrers.get(referrerId);
      const snapshot = referrer && snapshots.get(referrer.id);
      if (!referrer || !snapshot) return [];
      const isColleague = companyId !== null && companyId === referrer.companyId;
      return isColleague ? [] : [[id, { ...referrer, snapshot }] as const];
    }),
  );
}

const weightiest = (referrers: readonly Referrer[]): Referrer | null =>
  referrers.toSorted(
    (a, b) =>
      b.snapshot.headlineMinor - a.snapshot.headlineMinor ||
      (a.snapshot.customerId < b.snapshot.customerId ? -1 : 1),
  )[0] ?? null;
