import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { createBoard, createIdea, longAgo } from "@worth/factories";

/** Facts about an idea: it came to another status, was merged, and was let be seen. */
export async function createIdeaFacts(database: Database, customerId: string): Promise<void> {
  const { boardId, statusIds } = await createBoard(database, {});
  const about = { boardId, statusId: statusIds.submitted, customerId };
  const { ideaId } = await createIdea(database, about);
  const { ideaId: intoId } = await createIdea(database, about);
  const staffId = "stf_0";
  const occurredAt = longAgo;
  await database.ideaStatusChange.create({
    data: {
      id: createId("ideaStatusChange"),
      ideaId,
      fromId: statusIds.submitted,
      toId: statusIds.planned,
      staffId,
      occurredAt,
    },
  });
  await database.ideaMerge.create({
    data: { id: createId("ideaMerge"), ideaId, intoId, staffId, occurredAt },
  });
  await database.postDecision.create({
    data: {
      id: createId("postDecision"),
      kind: "idea",
      postId: ideaId,
      outcome: "published",
      staffId,
      occurredAt,
    },
  });
}
