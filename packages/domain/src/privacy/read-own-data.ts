import { AppError, type MemberActor, type OwnDataInput, type OwnDataOutput } from "@worth/contracts";
import { sqlOf, type Sql } from "@worth/db";
import type { Deps } from "../deps.ts";
import { personalPlaces } from "./erasable-columns.ts";
import { findPerson, withPerson } from "./find-person.ts";
import type { ErasablePlace } from "./places/place.ts";

const pageSize = 500;

type Part = ErasablePlace & { mine: string };

/** What a member is given of themselves, part by part: every table with rows of theirs that is not withheld. */
const parts: readonly Part[] = personalPlaces.flatMap((place) =>
  place.mine === undefined || place.withheld !== undefined ? [] : [{ ...place, mine: place.mine }],
);

const nameOf = ({ table, called = table }: Part): string => called;

/** Keys of files mean nothing outside, and who of the staff did something is theirs. */
const neverGiven = ["storageKey", "staffId", "acceptedBy"];

/**
 * A page of everything about a member, and where the next one begins. It follows the list that erasing follows, so that
 * nothing is kept of them which they cannot have. @throws AppError not_found for no part of it
 */
export async function readOwnData(
  { database }: Deps,
  { customerId }: MemberActor,
  { part: asked, after }: OwnDataInput,
): Promise<OwnDataOutput> {
  const index = asked === null ? 0 : parts.findIndex((part) => nameOf(part) === asked);
  const part = parts[index];
  if (!part) throw new AppError("not_found");
  const sql = sqlOf(database);
  const { keys, people } = await describe(sql, part.table);
  const key = `ARRAY[${keys.map((column) => `${part.table}."${column}"::text`).join(", ")}]`;
  const row = `to_jsonb(${part.table}.*)${part.added === undefined ? "" : ` || ${part.added}`}`;
  const [statement, parameters] = withPerson(
    await findPerson(database, customerId),
    `SELECT ((${row}) - $5::text[])::text AS row, ${key} AS key FROM ${part.table}, person
     WHERE ${part.mine} AND ($6::text[] IS NULL OR ${key} > $6) ORDER BY 2 LIMIT ${pageSize}`,
  );
  const hidden = [...neverGiven, ...people, ...(part.hidden ?? [])];
  const rows = await sql<{ row: string; key: string[] }>(statement, [...parameters, hidden, after]);
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  const following = parts[index + 1];
  return {
    part: nameOf(part),
    rows: rows.map((one) => one.row),
    next: last
      ? { part: nameOf(part), after: last.key }
      : following
        ? { part: nameOf(following), after: null }
        : null,
  };
}

type Described = { keys: string[]; people: string[] };

/** What a row is known by, and where it names customers: themselves, which goes without saying, or somebody else. */
async function describe(sql: Sql, table: string): Promise<Described> {
  const columns = `FROM pg_constraint AS rule JOIN pg_attribute AS col
    ON col.attrelid = rule.conrelid AND col.attnum = ANY(rule.conkey) WHERE rule.conrelid = $1::regclass`;
  const [found] = await sql<Described>(
    `SELECT ARRAY(SELECT col.attname::text ${columns} AND rule.contype = 'p' ORDER BY col.attnum) AS keys,
       ARRAY(SELECT col.attname::text ${columns} AND rule.contype = 'f'
         AND rule.confrelid = 'customer'::regclass) AS people`,
    [table],
  );
  return found ?? { keys: [], people: [] };
}
