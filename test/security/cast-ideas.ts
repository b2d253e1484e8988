import { createId } from "@worth/contracts";
import { commentOnIdea, saveIdea } from "@worth/domain";
import { createBoard, createIdea } from "@worth/factories";
import type { World } from "../world/create-world.ts";

type People = Readonly<Record<"mary" | "otto" | "leo", { customerId: string }>>;

/**
 * A board with ideas of Leo's that others see, what two members are writing, with a picture each, and a board nobody of
 * the members sees with an idea of its own.
 */
export async function castIdeas({ database, deps, clock }: World, { mary, otto, leo }: People) {
  const { boardId, statusIds } = await createBoard(database, {});
  const about = { boardId, statusId: statusIds.submitted, customerId: leo.customerId };
  const { ideaId } = await createIdea(database, about);
  const { ideaId: otherIdeaId } = await createIdea(database, {
    ...about,
    title: "Maps without a connection",
  });
  const { ideaId: partId } = await createIdea(database, { ...about, title: "Maps on the train" });
  await database.idea.update({
    where: { id: partId },
    data: { mergedIntoId: otherIdeaId, rootId: otherIdeaId },
  });
  const closed = await createBoard(database, { visibility: "beta_group", betaGroupId: "group of nobody" });
  const hidden = await createIdea(database, {
    ...about,
    boardId: closed.boardId,
    statusId: closed.statusIds.submitted,
  });
  const actorOf = ({ customerId }: { customerId: string }) =>
    ({ kind: "member", userId: customerId, customerId }) as const;
  const { commentId } = await commentOnIdea(deps, actorOf(leo), {
    ideaId,
    body: "More of it.",
    isDoubtful: false,
  });
  const write = async (person: { customerId: string }, title: string) => {
    const words = { title, body: "Written so far.", plan: "", categoryId: null, productId: null };
    const written = await saveIdea(deps, actorOf(person), { boardId, ...words });
    const attachmentId = createId("ideaAttachment");
    const kept = { storageKey: `ideas/${attachmentId}.webp`, width: 4, height: 3, position: 1 };
    await database.ideaAttachment.create({
      data: { id: attachmentId, ...written, ...kept, createdAt: clock.now() },
    });
    return { ...written, attachmentId };
  };
  return {
    ideas: {
      boardId,
      ideaId,
      otherIdeaId,
      partId,
      hiddenBoardId: closed.boardId,
      hiddenIdeaId: hidden.ideaId,
      plannedId: statusIds.planned,
      commentId,
      drafts: { mary: await write(mary, "Mary's draft"), otto: await write(otto, "Otto's draft") },
    },
  };
}
