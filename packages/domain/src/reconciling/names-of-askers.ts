import type { Reader } from "@worth/db";

/** The names of the staff behind some rows, by their ids. */
export async function namesOfAskers(
  reader: Reader,
  rows: readonly { staffId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ staffId }) => staffId ?? []))];
  const staff = await reader.staffUser.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(staff.map(({ id, name }) => [id, name]));
}
