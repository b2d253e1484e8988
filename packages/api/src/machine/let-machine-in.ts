import { AppError, type ApiScope, type MachineActor } from "@worth/contracts";
import { findMachine, noteKeyUse, type KeyedDeps } from "@worth/domain";
import type { Limits } from "../http/create-limits.ts";

type Door = { deps: KeyedDeps; limits: Limits; clientAddress: string };

/**
 * Who asks, by the key they show. Wrong keys are counted by address and good ones by themselves, over all processes.
 * @throws AppError api_key_missing, api_key_refused, api_scope_missing, too_many_requests
 */
export async function letMachineIn(
  { deps, limits, clientAddress }: Door,
  headers: Headers,
  scope: ApiScope,
): Promise<MachineActor> {
  const key = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (key === undefined) throw new AppError("api_key_missing");
  const actor = await findMachine(deps, key);
  if (!actor) {
    await limits.spend("wrongKeyByAddress", clientAddress);
    throw new AppError("api_key_refused");
  }
  await limits.spend("requestByKey", actor.apiKeyId);
  if (!actor.scopes.includes(scope)) throw new AppError("api_scope_missing", { values: { scope } });
  await noteKeyUse(deps, actor);
  return actor;
}
