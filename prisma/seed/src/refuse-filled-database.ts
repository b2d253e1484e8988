import type { Database } from "@worth/db";

/** Seeding is for empty databases: running it twice would make two stories of one. */
export async function refuseFilledDatabase(database: Database): Promise<void> {
  if ((await database.programme.count()) > 0) {
    throw new Error("This database holds a programme already; seeding is for an empty one.");
  }
}
