import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { createCampaign, longAgo } from "@worth/factories";

/** A step of a mission that was done. */
export async function createMissionFacts(
  database: Database,
  { customerId }: { customerId: string },
): Promise<void> {
  const stepId = createId("missionStep");
  await createCampaign(database, {
    id: "facts",
    name: "Facts",
    steps: [{ id: stepId, kind: "review", title: "Review what you own" }],
  });
  await database.missionStepDone.create({ data: { stepId, customerId, occurredAt: longAgo } });
}
