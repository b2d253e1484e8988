import type { Sql } from "@worth/db";
import type { AdvocacyRole, Instant } from "@worth/scoring";
import { resolvePeople, type KnownAs } from "../buyers/resolve-people.ts";
import { epochMs } from "../epoch-ms.ts";
import { readAskings, type Asking } from "./read-asking.ts";
import type { Known } from "./standing-of.ts";

/** A customer as accounts and triage know them, value apart. */
export type Person = Known & {
  id: string;
  companyId: string | null;
  /** Became somebody else, and is nobody's account. */
  isMerged: boolean;
  lastAct: { role: AdvocacyRole; occurredAt: Instant } | null;
  /** When the last negative act of theirs became known. */
  lastNegativeAt: Instant | null;
  asking: Asking;
  /** Who brought them, as of now. */
  referrerId: string | null;
};

type CustomerRow = Pick<Person, "id" | "companyId" | "isMerged" | "sentiment" | "createdAt">;
type ActRow = {
  id: string;
  firstAt: Instant;
  lastAt: Instant;
  role: AdvocacyRole;
  lastNegativeAt: Instant | null;
};

/** Everything but value that accounts are made of, of these customers under all their ids. */
export async function readPeople(sql: Sql, people: KnownAs, asOf: Date): Promise<Map<string, Person>> {
  const personIds = people.ids.map(people.personOf);
  const customers = await sql<CustomerRow>(
    `SELECT id, "companyId", "mergedIntoId" IS NOT NULL AS "isMerged", sentiment::text,
       ${epochMs('"createdAt"')} AS "createdAt"
     FROM customer WHERE id = ANY ($1::text[])`,
    [[...new Set(personIds)]],
  );
  const acts = await sql<ActRow>(
    `SELECT person.id, ${epochMs('min("occurredAt")')} AS "firstAt", ${epochMs('max("occurredAt")')} AS "lastAt",
       (array_agg(role ORDER BY "occurredAt" DESC, act.id DESC))[1]::text AS role,
       ${epochMs(`max("recordedAt") FILTER (WHERE sentiment = 'detractor')`)} AS "lastNegativeAt"
     FROM ${aliases} JOIN act ON act."customerId" = person.alias
     WHERE "recordedAt" <= $3 AND "occurredAt" <= $3 GROUP BY person.id`,
    [people.ids, personIds, asOf],
  );
  const askingOf = await readAskings(sql, people, asOf);
  const referrers = await readReferrers(sql, people, asOf);
  const actsById = new Map(acts.map((row) => [row.id, row]));
  return new Map(
    customers.map((customer) => {
      const act = actsById.get(customer.id);
      return [
        customer.id,
        {
          ...customer,
          firstActAt: act?.firstAt ?? null,
          lastAct: act ? { role: act.role, occurredAt: act.lastAt } : null,
          lastNegativeAt: act?.lastNegativeAt ?? null,
          asking: askingOf(customer.id),
          referrerId: referrers.get(customer.id) ?? null,
        },
      ];
    }),
  );
}

const aliases = `unnest($1::text[], $2::text[]) AS person (alias, id)`;

/** Of each person the latest attribution to somebody else than themselves. */
async function readReferrers(sql: Sql, people: KnownAs, asOf: Date): Promise<Map<string, string | null>> {
  const rows = await sql<{ refereeId: string; referrerId: string | null }>(
    `SELECT "refereeId", "referrerId" FROM attribution
     WHERE "refereeId" = ANY ($1::text[]) AND "recordedAt" <= $2 AND "occurredAt" <= $2
     ORDER BY "recordedAt", id`,
    [people.ids, asOf],
  );
  const resolve = await resolvePeople(
    sql,
    rows.flatMap(({ referrerId }) => referrerId ?? []),
    asOf,
  );
  const latest = new Map<string, string | null>();
  for (const row of rows) {
    const refereeId = people.personOf(row.refereeId);
    const referrerId = row.referrerId && resolve(row.referrerId);
    if (referrerId !== refereeId) latest.set(refereeId, referrerId);
  }
  return latest;
}
