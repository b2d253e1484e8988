import { inTransaction } from "@worth/db";
import { buildProgramme, buildStaff, insertRows, mergeRows } from "@worth/factories";
import { programmeTerms } from "./programme-terms.ts";
import type { SeedOptions } from "./seed-options.ts";
import { demoSignIns } from "./sign-ins.ts";
import { withEmptyDatabase } from "./with-empty-database.ts";

/**
 * A programme that works and has nobody in it but its owner: settings, value policy and terms.
 * @throws Error when the database holds a programme already
 */
export async function seedEmpty(options: SeedOptions & { ownerEmail?: string }): Promise<void> {
  const { databaseUrl, now, log, ownerEmail = demoSignIns.staff } = options;
  await withEmptyDatabase(databaseUrl, async (database) => {
    const programme = buildProgramme({
      name: "My programme",
      createdAt: now,
      consentText: { body: programmeTerms },
    });
    const owner = buildStaff({
      name: "Owner",
      email: ownerEmail.toLowerCase(),
      role: "owner",
      createdAt: now,
    });
    const rows = mergeRows([programme.rows, owner.rows]);
    await inTransaction(database, (transaction) => insertRows(transaction, rows));
    log(`An empty programme is ready; its owner is ${ownerEmail}.`);
  });
}
