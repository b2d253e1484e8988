import { isAllowed } from "@worth/contracts";
import type { Reader } from "@worth/db";

type Assignee = { id: string; name: string };

/** Staff by name: those who can be given an account today, and what everybody is called who ever had one. */
export async function listAssignees(
  reader: Reader,
): Promise<{ assignees: Assignee[]; names: Map<string, string> }> {
  const staff = await reader.staffUser.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, role: true, disabledAt: true },
  });
  return {
    assignees: staff
      .filter(({ role, disabledAt }) => disabledAt === null && isAllowed(role, "triage.work"))
      .map(({ id, name }) => ({ id, name })),
    names: new Map(staff.map(({ id, name }) => [id, name])),
  };
}
