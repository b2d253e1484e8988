import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { longAgo } from "@worth/factories";

/** A published entry of the changelog that was corrected. */
export async function createChangelogFacts(database: Database): Promise<void> {
  const entryId = createId("changelogEntry");
  const staffId = "stf_0";
  await database.changelogEntry.create({
    data: {
      id: entryId,
      state: "published",
      visibility: "everyone",
      title: "Offline mode",
      body: "It works without a connection.",
      staffId,
      publishedAt: longAgo,
      createdAt: longAgo,
      corrections: {
        create: { id: createId("changelogCorrection"), staffId, occurredAt: longAgo },
      },
    },
  });
}
