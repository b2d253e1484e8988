import type { Reader } from "@worth/db";

/** The names of some of the staff; of an id nobody has, the id. */
export async function readStaffNames(
  reader: Reader,
  staffIds: readonly (string | null)[],
): Promise<(staffId: string) => string> {
  const ids = [...new Set(staffIds.filter((id) => id !== null))];
  const staff = await reader.staffUser.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return (staffId) => names.get(staffId) ?? staffId;
}
