import { createDatabase, type Database } from "@worth/db";
import { refuseFilledDatabase } from "./refuse-filled-database.ts";

/** Runs `work` on an empty, migrated database and closes the connection, whatever happens. */
export async function withEmptyDatabase(
  databaseUrl: string,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const database = createDatabase(databaseUrl, 2);
  try {
    await refuseFilledDatabase(database);
    await work(database);
  } finally {
    await database.$disconnect();
  }
}
