import { createBetaGroup } from "@worth/factories";
import type { Database } from "@worth/db";

/** Facts about a beta group: what its members agree to. */
export async function createBetaFacts(database: Database): Promise<void> {
  await createBetaGroup(database, {});
}
