import type { ApiScope } from "../machine/scopes.ts";
import type { StaffRole } from "./permissions.ts";

/** Who asks. Decided once at the edge; use-cases trust it. */
export type MemberActor = { kind: "member"; userId: string; customerId: string };
export type StaffActor = { kind: "staff"; staffId: string; role: StaffRole };
/** A machine with a key, let in where a use-case says so. Who made the key answers for what it does. */
export type MachineActor = {
  kind: "machine";
  apiKeyId: string;
  staffId: string;
  scopes: readonly ApiScope[];
};
export type SystemActor = { kind: "system"; name: string };
export type AnonymousActor = { kind: "anonymous" };
export type Actor = MemberActor | StaffActor | SystemActor | AnonymousActor;

/** The staff member behind an act, or behind the key; null when the system did it. What audit and history rows store. */
export function staffIdOf(actor: Actor | MachineActor): string | null {
  return actor.kind === "staff" || actor.kind === "machine" ? actor.staffId : null;
}
