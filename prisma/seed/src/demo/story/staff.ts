import type { StaffRole } from "@worth/contracts";
import { buildStaff } from "@worth/factories";
import { demoSignIns } from "../../sign-ins.ts";
import type { Teller } from "./teller.ts";

const people: readonly { role: StaffRole; name: string; email: string }[] = [
  { role: "owner", name: "Amara Osei", email: demoSignIns.staff },
  { role: "manager", name: "Jonas Lindqvist", email: "manager@example.com" },
  { role: "analyst", name: "Mei Tanaka", email: "analyst@example.com" },
  { role: "reviewer", name: "Carlos Vega", email: "reviewer@example.com" },
  { role: "viewer", name: "Hannah Weiss", email: "viewer@example.com" },
];

export type StaffIds = Record<StaffRole, string>;

/** One member of staff per role. */
export function addStaff({ add, daysAgo }: Teller): StaffIds {
  const ids = people.map((person) => {
    const { staffId } = add(buildStaff({ ...person, createdAt: daysAgo(1_150) }));
    return [person.role, staffId] as const;
  });
  return Object.fromEntries(ids) as StaffIds;
}
