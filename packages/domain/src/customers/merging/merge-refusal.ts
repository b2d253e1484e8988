import type { MergePreviewOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** Why two customers cannot become one; null when they can. Two who can both sign in would leave one locked out. */
export async function findMergeRefusal(
  reader: Reader,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<MergePreviewOutput["refusal"]> {
  if (fromId === intoId) return "merge_same_person";
  const members = await reader.member.count({ where: { customerId: { in: [fromId, intoId] } } });
  return members > 1 ? "merge_two_members" : null;
}
