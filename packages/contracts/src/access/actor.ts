import type { StaffRole } from "./permissions.ts";

/** Who asks. Decided once at the edge; use-cases trust it. */
export type MemberActor = { kind: "member"; userId: string; customerId: string };
export type StaffActor = { kind: "staff"; staffId: string; role: StaffRole };
export type SystemActor = { kind: "system"; name: string };
export type AnonymousActor = { kind: "anonymous" };
export type Actor = MemberActor | StaffActor | SystemActor | AnonymousActor;

/** The staff member behind an act, or null when the system did it; what audit and history rows store. */
export function staffIdOf(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.staffId : null;
}
