import type { SystemActor } from "@worth/contracts";

export const system: SystemActor = { kind: "system", name: "test" };
