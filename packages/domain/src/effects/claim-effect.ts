import type { Transaction } from "@worth/db";

/** A sender that died is given this long before another takes its effect over: more than its calls may take. */
const claimMs = 90_000;

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

/** Takes an effect about a row of ours to send it; null when another has it, it is settled, or it must wait. */
export async function claimEffect(
  transaction: Transaction,
  { effectId, now }: { effectId: string; now: Date },
): Promise<ClaimedEffect | null> {
  await transaction.$executeRaw`SELECT 1 FROM effect WHERE id = ${effectId} FOR UPDATE`;
  const effect = await transaction.effect.findUnique({
    where: { id: effectId },
    include: { history: { orderBy: { number: "asc" }, take: 1 } },
  });
  if (!effect || effect.subjectId === null) return null;
  const { kind, subjectId, key, state, claimedAt, notBefore, history, createdAt } = effect;
  if (notBefore && notBefore > now) return null;
  const isFree =
    state === "pending" || (state === "sending" && now.getTime() - (claimedAt?.getTime() ?? 0) > claimMs);
  if (!isFree) return null;
  const attempt = effect.attempts + 1;
  await transaction.effect.update({
    where: { id: effectId },
    data: { state: "sending", claimedAt: now, attempts: attempt },
  });
  const earlier = await transaction.effect.count({
    where: { kind, subjectId, id: { lt: effectId } },
  });
  return {
    effectId,
    subjectId,
    key,
    attempt,
    claimedAt: now,
    triedSince: attempt === 1 ? now : (history[0]?.startedAt ?? createdAt),
    isAgain: earlier > 0,
  };
}
