import { Client } from "pg";

/** A customer's id by their number, the order they came in. */
const customerId = (number: string): string => `'cus_' || lpad(to_hex((${number})::bigint), 32, '0')`;
const idOf = (prefix: string, number: string): string =>
  `'${prefix}_' || lpad(to_hex((${number})::bigint), 32, '0')`;

const productCount = 40;

/**
 * Fills an empty programme with customers who buy ten times on average, in numbers and rhythms that differ as a
 * BG/NBD's do; who brought each other in trees with a few heavy heads (30 %), read reviews before they bought (5 %),
 * give a part back (3 % of purchases), and pay in euros (a fifth). The same for the same number of customers.
 */
export async function generateProgramme(databaseUrl: string, customerCount: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Facts made by the million need not be checked one by one. Nor may a query's workers share out the chances.
    await client.query(`SET session_replication_role = replica; SET max_parallel_workers_per_gather = 0`);
    await client.query(`SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'; SELECT setseed(0.42)`);
    const indexes = await dropIndexes(client, ["purchase", "purchase_line", "customer"]);
    for (const statement of statementsFor(customerCount)) await client.query(statement);
    for (const definition of indexes) await client.query(definition);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

/** Built at once they take a fraction of the time. Returns how to build them again; primary keys stay. */
async function dropIndexes(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY ($1::regclass[]) AND NOT indisprimary`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** The statements in their order; amounts are minor units, times lie within the last three years. */
const statementsFor = (count: number): string[] => [
  `INSERT INTO exchange_rate (id, currency, "reportingCurrency", rate, "validOn", "recordedAt")
   SELECT ${idOf("rat", "week")}, 'EUR', 'USD', 1.05 + 0.1 * random(), current_date - 7 * week, now() - interval '4 years'
   FROM generate_series(0, 170) AS week`,
  `INSERT INTO product (id, name, "externalRef")
   SELECT ${idOf("prd", "number")}, 'Product ' || number, 'P' || number
   FROM generate_series(1, ${productCount}) AS number`,
  `INSERT INTO product_margin (id, "productId", "basisPoints", "occurredAt", "recordedAt")
   SELECT ${idOf("mgn", "number")}, ${idOf("prd", "number")}, 3000 + 100 * (number % 40),
     now() - interval '4 years', now() - interval '4 years'
   FROM generate_series(1, ${productCount / 2}) AS number`,
  `INSERT INTO company (id, name) SELECT ${idOf("com", "number")}, 'Company ' || number
   FROM generate_series(1, ${Math.ceil(count / 200)}) AS number`,
  // One in fifty works for a company, four in each.
  `INSERT INTO customer (id, "displayName", "companyId", sentiment, "createdAt")
   SELECT ${customerId("number")}, 'Customer ' || number,
     CASE WHEN number % 50 = 0 THEN ${idOf("com", "1 + number / 200")} END,
     (CASE WHEN number % 10 = 3 THEN 'promoter' WHEN number % 10 = 4 THEN 'passive'
       WHEN number % 100 = 5 THEN 'detractor' END)::sentiment, now() - interval '3 years'
   FROM generate_series(0, ${count - 1}) AS number`,
  // Gamma-Poisson while a customer stays; some have stopped since. A mean of ten purchases over all.
  `CREATE TEMPORARY TABLE behaviour AS
   SELECT number, age, age * CASE WHEN random() < 0.4 THEN 1 ELSE random() END AS lifetime,
     -ln(1 - random()) * 0.0235 AS rate, exp(7.5 + 1.2 * (random() + random() + random() - 1.5)) AS spend
   FROM (SELECT number, 3 + random() * 1090 AS age FROM generate_series(0, ${count - 1}) AS number) AS known`,
  `CREATE TEMPORARY TABLE bought AS
   SELECT (row_number() OVER ())::bigint AS id, number,
     now() - make_interval(secs => 86400 * (age - CASE WHEN repeat = 0 THEN 0 ELSE random() * lifetime END)) AS at,
     round(spend * (0.3 + 1.4 * random()))::bigint AS amount, 1 + floor(random() * ${productCount})::int AS product
   FROM behaviour CROSS JOIN LATERAL generate_series(0, round(rate * lifetime)::int) AS repeat`,
  `INSERT INTO purchase (id, "customerId", source, "sourceKey", currency, "capturedMinor", "occurredAt", "recordedAt")
   SELECT ${idOf("pur", "id")}, ${customerId("number")}, 'demo', id::text,
     CASE WHEN number % 5 = 1 THEN 'EUR' ELSE 'USD' END, amount, at, at FROM bought`,
  `INSERT INTO purchase_line (id, "purchaseId", "productId", "amountMinor")
   SELECT ${idOf("pln", "id")}, ${idOf("pur", "id")}, ${idOf("prd", "product")}, amount FROM bought`,
  `INSERT INTO refund (id, "purchaseId", "amountMinor", "occurredAt", "recordedAt")
   SELECT ${idOf("rfd", "id")}, ${idOf("pur", "id")},
     CASE WHEN id % 2 = 0 THEN amount ELSE amount / 3 END, least(at + interval '5 days', now()), least(at + interval '5 days', now())
   FROM bought WHERE random() < 0.03`,
  // Friends of friends: early customers brought far more than late ones.
  `INSERT INTO attribution (id, "refereeId", "referrerId", evidence, "occurredAt", "recordedAt")
   SELECT ${idOf("att", "number")}, ${customerId("number")}, ${customerId("floor(number * random() * random())")},
     (CASE WHEN number % 5 = 0 THEN 'confirmed' ELSE 'link' END)::attribution_evidence,
     now() - make_interval(secs => 86400 * age), now() - make_interval(secs => 86400 * age)
   FROM behaviour WHERE number > 0 AND random() < 0.3`,
  `INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
   SELECT ${idOf("act", "number")}, ${customerId("number")}, 'review', 'reviewer', now() - interval '2 years', now() - interval '2 years'
   FROM generate_series(7, ${count - 1}, 100) AS number`,
  `INSERT INTO touch (id, "actId", "ownerId", "customerId", kind, "occurredAt", "recordedAt")
   SELECT ${idOf("tch", "id")}, ${idOf("act", "author")}, ${customerId("author")}, ${customerId("number")},
     (CASE WHEN id % 3 = 0 THEN 'review_helpful' ELSE 'review_read' END)::touch_kind,
     at - interval '2 days', at - interval '2 days'
   FROM (SELECT *, 7 + 100 * floor(random() * random() * ${Math.ceil((count - 7) / 100)})::int AS author
         FROM bought WHERE number % 20 = 9) AS read WHERE number <> author`,
  ...ideaStatements,
  `INSERT INTO serving_cost (id, "customerId", kind, currency, "amountMinor", "occurredAt", "recordedAt")
   SELECT ${idOf("cst", "number")}, ${customerId("number")}, 'support', 'USD', 300 + number % 900,
     now() - interval '30 days', now() - interval '30 days'
   FROM generate_series(2, ${count - 1}, 20) AS number`,
];

/** Three ideas that shipped in a product each, with who had them and who refined them. */
const ideaStatements = [1, 2, 3].flatMap((number) => [
  `INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
   VALUES (${idOf("act", `16777216 + ${number}`)}, ${customerId(String(number))}, 'idea', 'innovator',
     now() - interval '1 year', now() - interval '1 year')`,
  `INSERT INTO shipped_idea ("actId", "basisPoints", "occurredAt", "recordedAt")
   VALUES (${idOf("act", `16777216 + ${number}`)}, 500, now() - interval '6 months', now() - interval '6 months')`,
  `INSERT INTO shipped_idea_product ("actId", "productId")
   VALUES (${idOf("act", `16777216 + ${number}`)}, ${idOf("prd", String(number))})`,
  `INSERT INTO act_credit (id, "actId", "customerId", part, "occurredAt", "recordedAt")
   SELECT ${idOf("crd", `${10 * number} + of`)}, ${idOf("act", `16777216 + ${number}`)}, ${customerId(`${number} + of`)},
     (CASE WHEN of = 0 THEN 'originator' ELSE 'refiner' END)::credit_part,
     now() - interval '6 months', now() - interval '6 months' FROM generate_series(0, 1) AS of`,
]);
