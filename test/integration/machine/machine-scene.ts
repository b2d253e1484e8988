import { createMember } from "@worth/factories";
import { askMachine, makeKey, type MachineCall } from "../../world/ask-machine.ts";
import { createWorld } from "../../world/create-world.ts";
import { startPortal } from "../../world/start-portal.ts";
import { apiScopes } from "@worth/contracts";

const dayMs = 86_400_000;

/** A programme with two members and a machine that may do everything, at the portal over HTTP. */
export async function openMachine() {
  const world = await createWorld({ now: new Date(Date.now() - 30 * dayMs) });
  const portal = await startPortal(world);
  const { key, apiKeyId, staff } = await makeKey(world, [...apiScopes]);
  const mary = await createMember(world.database, { displayName: "Mary Sample", email: "mary@example.com" });
  const otto = await createMember(world.database, { displayName: "Otto Other", email: "otto@example.com" });
  const tell = (what: string, said: unknown, call: Partial<MachineCall> = {}) =>
    askMachine(portal, `/api/v1/${what}`, { key, said, ...call });
  const ask = (path: string) => askMachine(portal, `/api/v1/${path}`, { key, requestKey: null });
  return { ...world, world, portal, key, apiKeyId, staff, mary, otto, tell, ask };
}
