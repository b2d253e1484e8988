import { findSdkOperation, type SdkOperation } from "../contract/sdk-operations.ts";
import type { Turn } from "../world/turn.ts";

/** `id` is the first id of the address, `innerId` the second: `/v1/transfers/{id}/reversals/{innerId}`. */
type Run<Params> = (turn: Turn, params: Params, id: string, innerId: string) => object;

/** The same request made with `Stripe-Account`: what the connected account itself would see. */
type RunInAccount<Params> = (turn: Turn, params: Params, id: string, accountId: string) => object;

export type Operation = SdkOperation & { run: Run<object>; runInAccount: RunInAccount<object> | null };

/**
 * Plays `resource.method` of the SDK. Verb, path and contract come from the installed SDK; `Params` names the
 * type whose declaration the request has been checked against when `run` sees it.
 */
export const playOperation = <Params extends object>(
  resource: string,
  method: string,
  run: Run<Params>,
  runInAccount?: RunInAccount<Params>,
): Operation => ({
  ...findSdkOperation(resource, method),
  run: (turn, params, id, innerId) => run(turn, params as Params, id, innerId),
  runInAccount:
    runInAccount === undefined
      ? null
      : (turn, params, id, accountId) => runInAccount(turn, params as Params, id, accountId),
});
