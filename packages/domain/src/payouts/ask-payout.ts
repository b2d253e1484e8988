import type { AskPayoutInput, MemberActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { requestPayout } from "./request-payout.ts";

/** A member asks for their credit. */
export function askPayout(
  deps: Deps,
  actor: MemberActor,
  input: AskPayoutInput,
): Promise<{ payoutId: string }> {
  return inTransaction(deps.database, (transaction) =>
    requestPayout(transaction, deps, {
      ...input,
      customerId: actor.customerId,
      funding: "credit",
      actor,
    }),
  );
}
