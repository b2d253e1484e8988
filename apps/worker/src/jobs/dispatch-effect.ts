import {
  dispatchMail,
  dispatchPayout,
  dispatchPayoutReversal,
  findEffectKind,
  type DispatchOutcome,
} from "@worth/domain";
import type { Wiring } from "../wiring.ts";

/** Sends one effect. A provider that is away makes the job fail, so that the queue tries again later. */
export async function dispatchEffect(wiring: Wiring, { effectId }: { effectId: string }): Promise<void> {
  const outcome = await dispatch(wiring, effectId);
  if (outcome === "retry") throw new Error("The provider did not take the effect; it is tried again.");
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
