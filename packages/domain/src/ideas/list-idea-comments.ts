import type { IdeaOutput } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { firstName } from "../customers/first-name.ts";
import { readRefusals } from "../posts/read-refusals.ts";

const pageSize = 50;

type Asked = { rootId: string; aliases: readonly string[]; page: number };

/** What was said about an idea and its parts, the oldest first. What waits or is hidden is seen by its author alone. */
export async function listIdeaComments(
  reader: Reader,
  { rootId, aliases, page }: Asked,
): Promise<IdeaOutput["comments"]> {
  const own = [...aliases];
  const where: Prisma.IdeaCommentWhereInput = {
    idea: { rootId },
    OR: [{ state: "published" }, { customerId: { in: own } }],
  };
  const [comments, total] = [
    await reader.ideaComment.findMany({
      where,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { text: true, customer: { select: { displayName: true } } },
    }),
    await reader.ideaComment.count({ where }),
  ];
  const ids = comments.map(({ id }) => id);
  const reported = await reader.postReport.findMany({
    where: { kind: "idea_comment", postId: { in: ids }, customerId: { in: own } },
    select: { postId: true },
  });
  const hidden = comments.filter(({ state }) => state === "hidden").map(({ id }) => id);
  const refusals = await readRefusals(reader, "idea_comment", hidden);
  return {
    rows: comments.map(({ id, customerId, customer, text, state, createdAt }) => ({
      id,
      authorFirstName: customer && firstName(customer.displayName),
      body: text?.body ?? "",
      at: createdAt.toISOString(),
      isOwn: customerId !== null && aliases.includes(customerId),
      isReported: reported.some(({ postId }) => postId === id),
      state,
      reason: refusals.get(id) ?? null,
    })),
    total,
    page,
    pageSize,
  };
}
