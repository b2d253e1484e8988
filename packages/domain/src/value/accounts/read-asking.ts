import { askKinds, defaultReviewAsking, type AskKind } from "@worth/contracts";
import type { Sql } from "@worth/db";
import type { AskStanding } from "@worth/scoring";
import { yearBefore } from "../../asks/asks-left.ts";
import type { KnownAs } from "../buyers/resolve-people.ts";

/** Whether somebody may be asked, and for what: the kinds they did not turn off. */
export type Asking = { standing: AskStanding; kinds: readonly AskKind[] };

/** Of who is not among those that were read. */
const neverAsked: Asking = { standing: "not_a_member", kinds: [] };

/** Of these people under all their ids: members who agree to the terms, what they turned off, and their ask budget. */
export async function readAskings(sql: Sql, people: KnownAs, asOf: Date): Promise<(id: string) => Asking> {
  const ids = [people.ids, people.ids.map(people.personOf)];
  const agreeing = await sql<{ id: string }>(
    `SELECT id FROM (
       SELECT DISTINCT ON (person.id) person.id, given
       FROM ${aliases} JOIN consent ON consent."customerId" = person.alias
         JOIN consent_text AS text ON text.id = consent."textId" AND text.kind = 'programme_terms'
       WHERE consent."recordedAt" <= $3
       ORDER BY person.id, consent."recordedAt" DESC, consent.id DESC) AS last
     WHERE given AND EXISTS (
       SELECT FROM ${aliases} JOIN member ON member."customerId" = person.alias WHERE person.id = last.id)`,
    [...ids, asOf],
  );
  const off = await sql<{ id: string; kind: AskKind }>(
    `SELECT person.id, ask_off.kind::text FROM ${aliases} JOIN ask_off ON ask_off."customerId" = person.alias`,
    ids,
  );
  const spent = await sql<{ id: string }>(
    `SELECT person.id FROM ${aliases} JOIN ask ON ask."customerId" = person.alias
     WHERE ask."occurredAt" > $3 GROUP BY person.id
     HAVING count(*) >= coalesce((SELECT "mostAsksAYear" FROM review_asking WHERE id = 'reviews'), $4::integer)`,
    [...ids, yearBefore(asOf), defaultReviewAsking.mostAsksAYear],
  );
  const offById = Map.groupBy(off, ({ id }) => id);
  const spentIds = new Set(spent.map(({ id }) => id));
  const askings = new Map(
    agreeing.map(({ id }): [string, Asking] => {
      const turnedOff = new Set(offById.get(id)?.map(({ kind }) => kind));
      const kinds = askKinds.filter((kind) => !turnedOff.has(kind));
      if (kinds.length === 0) return [id, { standing: "turned_off", kinds }];
      return [id, { standing: spentIds.has(id) ? "used_up" : "open", kinds }];
    }),
  );
  return (id) => askings.get(id) ?? neverAsked;
}

const aliases = `unnest($1::text[], $2::text[]) AS person (alias, id)`;
