import { Client } from "pg";
import { payloads } from "../../security/payloads.ts";

/** Columns of text that hold no words: keys, addresses, secrets, and names of ours for states. */
const codes = new Set(
  `accessToken accountRef action addressHash agentHash apiVersion code contactEmail country cursor destinationRef domain
  email externalRef field hash idToken identifier image ipAddress key kind link normalizedEmail normalizedUrl
  normalizedValue objectRef password peerRef prefix proofUrl provider providerId reader reason refreshToken requestHash
  requestKey scope secretHash shopUrl sourceKey storageKey subjectType timeZone token type unit url value videoUrl`.split(
    /\s+/,
  ),
);

/** What our own forms show as they were typed, up to what it may be long: there each row has one payload. */
const longest: Readonly<Record<string, number>> = {
  "act_type.name": 60,
  "beta_group.name": 80,
  "beta_test.name": 120,
  "board.name": 60,
  "board_category.name": 40,
  "board_status.name": 40,
  "perk.description": 1_000,
  "perk.name": 80,
  "programme.name": 80,
  "review_destination.name": 60,
  "reward_rule.name": 80,
  "staff_user.name": 80,
  "tier.benefits": 500,
  "tier.name": 40,
};

type Column = { table: string; column: string };

/** As many parts as the texts come in where there are rows enough: a first page of a list shows them all. */
const partCount = 10;

const whole = payloads.join(" ");
const parts = Array.from({ length: partCount }, (_, part) =>
  payloads.filter((_payload, at) => at % partCount === part).join(" "),
);

/**
 * Puts the payloads into every word of a programme, by the database's schema: a new column with words is among them. Each
 * begins with one that no list cuts off, and with the name of its column, so that a page tells which ones it shows.
 */
export async function fillWords(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Facts are filled too, which nobody may change otherwise.
    await client.query("SET session_replication_role = replica");
    for (const { table, column } of await listWordColumns(client)) {
      const beginning = `<script>document.title='ran'</script>${markOf({ table, column })}`;
      await client.query(
        `UPDATE "${table}" AS filled SET "${column}" = CASE WHEN $4::int IS NULL THEN $1 || ' ' || word || ' ' || place
           ELSE left(place || ($5::text[])[1 + place % cardinality($5::text[])] || $6, $4) END
         FROM (SELECT ctid AS at, row_number() OVER () AS place,
             CASE WHEN count(*) OVER () < ${partCount} THEN $2
               ELSE ($3::text[])[1 + (row_number() OVER ()) % ${partCount}] END AS word
           FROM "${table}") AS numbered
         WHERE numbered.at = filled.ctid AND "${column}" IS NOT NULL`,
        [beginning, whole, parts, longest[`${table}.${column}`] ?? null, payloads, markOf({ table, column })],
      );
    }
    await client.query(
      `UPDATE feedback_question SET choices = ARRAY(SELECT $1 || ' ' || place FROM generate_subscripts(choices, 1) AS place)`,
      [`${parts[0]} ${markOf({ table: "feedback_question", column: "choices" })}`],
    );
  } finally {
    await client.end();
  }
}

const markOf = ({ table, column }: Column): string => `§${table}.${column}§`;

/** The columns whose words stand in a text, by their marks. */
export const columnsIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/§([a-z_]+\.\w+)§/g), ([, name = ""]) => name)),
];

async function listWordColumns(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' AND udt_name IN ('text', 'varchar')
      AND column_name !~ '(^id|Id|By)$' ORDER BY 1, 2`);
  return rows.filter(({ column }) => !codes.has(column));
}
