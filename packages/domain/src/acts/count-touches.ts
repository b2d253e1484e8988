import type { Reader } from "@worth/db";

/**
 * How many each of these acts touched; what touched nobody is not in it. The count of a relation would be worked out for
 * every act there is before these are picked.
 */
export async function countTouches(
  reader: Reader,
  acts: readonly { id: string }[],
): Promise<Map<string, number>> {
  const counts = await reader.touch.groupBy({
    by: ["actId"],
    where: { actId: { in: acts.map(({ id }) => id) } },
    _count: true,
  });
  return new Map(counts.map(({ actId, _count }) => [actId, _count]));
}
