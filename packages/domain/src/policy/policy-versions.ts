import type { PolicyVersionOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

type Version = { version: number; staffId: string | null; recordedAt: Date };

/** Versions with the names of who made them. */
export async function toPolicyVersions(
  reader: Reader,
  versions: readonly Version[],
): Promise<PolicyVersionOutput[]> {
  const staff = await reader.staffUser.findMany({
    where: { id: { in: versions.flatMap(({ staffId }) => staffId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return versions.map(({ version, staffId, recordedAt }) => ({
    version,
    recordedAt: recordedAt.toISOString(),
    staffName: (staffId !== null && names.get(staffId)) || null,
  }));
}
