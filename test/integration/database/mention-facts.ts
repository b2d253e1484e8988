import type { Database } from "@worth/db";
import { createAct, createTrackedLink, longAgo } from "@worth/factories";

type People = { speakerId: string; listenerId: string };

/** Facts about word of mouth: a link was followed, and somebody was told about us on a call. */
export async function createMentionFacts(
  database: Database,
  { speakerId, listenerId }: People,
): Promise<void> {
  await createTrackedLink(database, { customerId: speakerId, clickedAt: [longAgo] });
  const { actId } = await createAct(database, {
    customerId: speakerId,
    kind: "reference_call",
    role: "advocate",
  });
  await database.referenceCall.create({
    data: { actId, buyerId: listenerId, staffId: "stf_0", occurredAt: longAgo },
  });
}
