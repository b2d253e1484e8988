import { existsSync, rmSync, writeFileSync } from "node:fs";
import { connectFor, createFilledDatabase, withDatabase } from "../postgres/databases.ts";
import { migrate } from "../prisma/migrate.ts";
import { StackError } from "../stack-error.ts";

const DATABASE = "worth";

export type Filling = {
  /** Puts the first rows into a migrated database. */
  seed: (databaseUrl: string) => Promise<void>;
  signal: AbortSignal;
};

export type FilledDatabase = { url: string; isNew: boolean };

/** Our own server: the database gets its name when it is seeded, so a kill half-way leaves none. */
export async function fillEmbeddedDatabase(
  serverUrl: string,
  { seed, signal }: Filling,
): Promise<FilledDatabase> {
  const url = withDatabase(serverUrl, DATABASE);
  const outcome = await createFilledDatabase(serverUrl, DATABASE, async (draftUrl) => {
    await migrate(draftUrl, signal);
    await seed(draftUrl);
  });
  if (outcome === "existed") await migrate(url, signal);
  return { url, isNew: outcome === "created" };
}

/**
 * A server of somebody else: its database keeps its name, so a note beside our data remembers that seeding began.
 * A database that holds a programme is never seeded.
 */
export async function fillOwnDatabase(
  url: string,
  noteFile: string,
  filling: Filling,
): Promise<FilledDatabase> {
  if (existsSync(noteFile)) {
    throw new StackError(
      `The last start was stopped while it filled the database of DATABASE_URL. Empty it, delete ${noteFile}, and start again.`,
    );
  }
  await migrate(url, filling.signal);
  if (await hasProgramme(url)) return { url, isNew: false };
  writeFileSync(noteFile, "");
  await filling.seed(url);
  rmSync(noteFile);
  return { url, isNew: true };
}

/** Whether the programme is the demo, also when an earlier start filled it. */
export function holdsDemo(url: string): Promise<boolean> {
  return connectFor(url, async (client) => {
    const found = await client.query('SELECT 1 FROM programme WHERE "isDemo"');
    return found.rowCount !== 0;
  });
}

function hasProgramme(url: string): Promise<boolean> {
  return connectFor(url, async (client) => {
    const found = await client.query("SELECT 1 FROM programme LIMIT 1");
    return found.rowCount !== 0;
  });
}
