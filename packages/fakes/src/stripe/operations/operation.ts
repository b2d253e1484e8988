import { findSdkOperation, type SdkOperation } from "../contract/sdk-operations.ts";
import type { Turn } from "../world/turn.ts";

export type Operation = SdkOperation & { run: (turn: Turn, params: object, id: string) => object };

/**
 * Plays `resource.method` of the SDK. Verb, path and contract come from the installed SDK; `Params` names the
 * type whose declaration the request has been checked against when `run` sees it.
 */
export const playOperation = <Params extends object>(
  resource: string,
  method: string,
  run: (turn: Turn, params: Params, id: string) => object,
): Operation => ({
  ...findSdkOperation(resource, method),
  run: (turn, params, id) => run(turn, params as Params, id),
});
