import pg from "pg";

const { Client, escapeIdentifier } = pg;

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/** Runs work with a connection that is closed whatever happens. */
export async function connectFor<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes a database, lets `fill` bring it into shape (migrate, seed), and only then gives it its name: under
 * that name it exists whole or not at all, also after a kill. Does nothing when it exists.
 */
export async function createFilledDatabase(
  serverUrl: string,
  database: string,
  fill: (databaseUrl: string) => Promise<void>,
): Promise<"created" | "existed"> {
  if (await databaseExists(serverUrl, database)) return "existed";
  const draft = `${database}_unfinished`;
  await connectFor(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(draft)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${escapeIdentifier(draft)}`);
  });
  await fill(withDatabase(serverUrl, draft));
  await connectFor(serverUrl, async (client) => {
    await client.query(`ALTER DATABASE ${escapeIdentifier(draft)} RENAME TO ${escapeIdentifier(database)}`);
  });
  return "created";
}

/** A database to clone from; nobody may stay connected to it, so it refuses connections once it is made. */
export async function createTemplateDatabase(
  serverUrl: string,
  template: string,
  fill: (databaseUrl: string) => Promise<void>,
): Promise<void> {
  await createFilledDatabase(serverUrl, template, fill);
  await connectFor(serverUrl, async (client) => {
    await client.query(
      `ALTER DATABASE ${escapeIdentifier(template)} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`,
    );
  });
}

/** A copy of the template under a new name, in some tens of milliseconds; an older one of that name is dropped. */
export async function cloneDatabase(serverUrl: string, template: string, database: string): Promise<string> {
  await connectFor(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE ${escapeIdentifier(template)}`,
    );
  });
  return withDatabase(serverUrl, database);
}

async function databaseExists(serverUrl: string, database: string): Promise<boolean> {
  return connectFor(serverUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    return found.rowCount === 1;
  });
}
