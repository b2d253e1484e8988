import type { Transaction } from "@worth/db";
import type { Claim } from "./dispatch-outcome.ts";
import { untilFree } from "./hold-claim.ts";

export type ClaimedEffect = {
  effectId: string;
  subjectId: string;
  key: string;
  /** Counts from 1. */
  attempt: number;
  claimedAt: Date;
  /** When it was first tried, as far as that is known. */
  triedSince: Date;
  /** Somebody decided this before, under another key. */
  isAgain: boolean;
};

/** Takes an effect about a row of ours to send it, unless another has it, it is settled, or it must wait. */
export async function claimEffect(
  transaction: Transaction,
  { effectId, now }: { effectId: string; now: Date },
): Promise<Claim<ClaimedEffect>> {
  await transaction.$executeRaw`SELECT 1 FROM effect WHERE id = ${effectId} FOR UPDATE`;
  const effect = await transaction.effect.findUnique({
    where: { id: effectId },
    include: { history: { orderBy: { number: "asc" }, take: 1 } },
  });
  const waitMs = effect ? untilFree(effect, now) : null;
  if (!effect || effect.subjectId === null || waitMs === null)
    return { kind: "unclaimed", outcome: "not_ours" };
  if (waitMs > 0) return { kind: "unclaimed", outcome: { afterMs: waitMs } };
  const { kind, subjectId, key, history, createdAt } = effect;
  const attempt = effect.attempts + 1;
  await transaction.effect.update({
    where: { id: effectId },
    data: { state: "sending", claimedAt: now, attempts: attempt },
  });
  const earlier = await transaction.effect.count({
    where: { kind, subjectId, id: { lt: effectId } },
  });
  const claimed: ClaimedEffect = {
    effectId,
    subjectId,
    key,
    attempt,
    claimedAt: now,
    triedSince: attempt === 1 ? now : (history[0]?.startedAt ?? createdAt),
    isAgain: earlier > 0,
  };
  return { kind: "claimed", claimed };
}
