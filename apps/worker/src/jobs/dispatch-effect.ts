import { inTransaction } from "@worth/db";
import {
  dispatchMail,
  dispatchPayout,
  dispatchPayoutReversal,
  findEffectKind,
  type DispatchOutcome,
} from "@worth/domain";
import type { Wiring } from "../wiring.ts";

/**
 * Sends one effect. A provider that is away makes the job fail, so that the queue tries again later; an effect that
 * somebody holds, who may be dead, is looked at again when their claim ends.
 */
export async function dispatchEffect(wiring: Wiring, { effectId }: { effectId: string }): Promise<void> {
  const outcome = await dispatch(wiring, effectId);
  if (outcome === "retry") throw new Error("The provider did not take the effect; it is tried again.");
  if (typeof outcome === "string") return;
  const { database, jobs } = wiring.deps;
  await inTransaction(database, (transaction) =>
    jobs.enqueue(transaction, { name: "effect.dispatch", data: { effectId } }, outcome),
  );
}

async function dispatch({ deps, mailer, payouts }: Wiring, effectId: string): Promise<DispatchOutcome> {
  switch (await findEffectKind(deps, { effectId })) {
    case "mail":
      return dispatchMail({ ...deps, mailer }, { effectId });
    case "payout":
      return dispatchPayout({ ...deps, payouts }, { effectId });
    case "payout_reversal":
      return dispatchPayoutReversal({ ...deps, payouts }, { effectId });
    case null:
      return "not_ours";
  }
}
