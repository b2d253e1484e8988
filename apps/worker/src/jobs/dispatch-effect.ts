import { dispatchMail } from "@worth/domain";
import type { Wiring } from "../wiring.ts";

/** Sends one effect. A provider that is away makes the job fail, so that the queue tries again later. */
export async function dispatchEffect(
  { deps, cipher, mailer }: Wiring,
  { effectId }: { effectId: string },
): Promise<void> {
  const outcome = await dispatchMail({ ...deps, cipher, mailer }, { effectId });
  if (outcome === "retry") throw new Error("The provider did not take the effect; it is tried again.");
}
