import type { PostKind, PostRefusal, TalkKind } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** Why things are hidden, by the latest decision about each; nothing for what is not. */
export async function readRefusals(
  reader: Reader,
  kind: PostKind | TalkKind,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, PostRefusal>> {
  if (postIds.length === 0) return new Map();
  const decisions = await reader.postDecision.findMany({
    where: { kind, postId: { in: [...postIds] } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: { postId: true, reason: true },
  });
  const latest = new Map(decisions.map(({ postId, reason }) => [postId, reason]));
  return new Map([...latest].flatMap(([id, reason]) => (reason === null ? [] : [[id, reason] as const])));
}
