import type { Deps } from "../deps.ts";

/**
 * A holder that was not heard of for this long is dead, and another takes its effect over. It is longer than a
 * provider's client waits for an answer (10 s), so that a request in flight is not asked for a second time while its
 * holder lives, and short enough that a dead machine's work moves on within 30 s of its end.
 */
const claimMs = 15_000;
/** Several of these may fail before a claim ends. */
const renewMs = 4_000;

/** Effects sent by somebody who was last heard of before this are free. */
export const claimedBefore = (now: Date): Date => new Date(now.getTime() - claimMs);

type Claimable = { state: string; claimedAt: Date | null; notBefore: Date | null };

/** How long until an effect may be taken, 0 for now; null for one that is settled. */
export function untilFree({ state, claimedAt, notBefore }: Claimable, now: Date): number | null {
  if (state !== "pending" && state !== "sending") return null;
  const heldUntil = state === "sending" && claimedAt ? claimedAt.getTime() + claimMs : 0;
  return Math.max(0, heldUntil - now.getTime(), (notBefore?.getTime() ?? 0) - now.getTime());
}

/** Does what takes several requests and keeps the claim for as long, so that nobody overtakes who is alive. */
export async function holdClaim<Result>(
  { database, clock }: Pick<Deps, "database" | "clock">,
  { effectId, attempt }: { effectId: string; attempt: number },
  work: () => Promise<Result>,
): Promise<Result> {
  const renew = () =>
    database.effect
      .updateMany({
        where: { id: effectId, state: "sending", attempts: attempt },
        data: { claimedAt: clock.now() },
      })
      // One that cannot renew its claim is overtaken, and its row's key keeps anything from leaving twice.
      .catch(() => {});
  const renewing = setInterval(() => void renew(), renewMs);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
  }
}
