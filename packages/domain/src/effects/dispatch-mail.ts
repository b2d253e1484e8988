import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { Mail, Mailer, MailOutcome } from "../ports/mailer.ts";
import type { Claim, DispatchOutcome } from "./dispatch-outcome.ts";
import { untilFree } from "./hold-claim.ts";

/** Tries before a person must look. */
const mostAttempts = 8;

type DispatchDeps = Deps & { cipher: Cipher; mailer: Mailer };

/**
 * Sends one mail: claim (transaction), call the provider with the row's key (no transaction), settle (transaction).
 * A crash in between leads to a second call with the same key, which the provider answers with the first mail.
 */
export async function dispatchMail(
  deps: DispatchDeps,
  { effectId }: { effectId: string },
): Promise<DispatchOutcome> {
  const claim = await claimMail(deps, effectId);
  if (claim.kind !== "claimed") return claim.outcome;
  const { mail, key, attempts } = claim.claimed;
  const outcome = await deps.mailer.send(mail, key);
  return settle(deps, effectId, attempts, outcome);
}

type ClaimedMail = { mail: Mail; key: string; attempts: number };

function claimMail({ database, clock, cipher }: DispatchDeps, effectId: string): Promise<Claim<ClaimedMail>> {
  return inTransaction(database, async (transaction) => {
    const now = clock.now();
    await transaction.$executeRaw`SELECT 1 FROM effect WHERE id = ${effectId} FOR UPDATE`;
    const effect = await transaction.effect.findUnique({
      where: { id: effectId },
      include: { payload: true },
    });
    const waitMs = effect ? untilFree(effect, now) : null;
    if (!effect?.payload?.ciphertext || waitMs === null) return { kind: "unclaimed", outcome: "not_ours" };
    if (waitMs > 0) return { kind: "unclaimed", outcome: { afterMs: waitMs } };
    if (effect.expiresAt && effect.expiresAt <= now) {
      await transaction.effect.update({
        where: { id: effectId },
        data: { state: "expired", settledAt: now },
      });
      await transaction.effectPayload.update({ where: { effectId }, data: { ciphertext: null } });
      return { kind: "unclaimed", outcome: "expired" };
    }
    const attempts = effect.attempts + 1;
    await transaction.effect.update({
      where: { id: effectId },
      data: { state: "sending", claimedAt: now, attempts },
    });
    const mail = JSON.parse(cipher.decrypt(effect.payload.ciphertext)) as Mail;
    return { kind: "claimed", claimed: { mail, key: effect.key, attempts } };
  });
}

/** Writes how it went, unless somebody else has taken the effect over since: theirs is the answer that counts. */
async function settle(
  { database, clock }: DispatchDeps,
  effectId: string,
  attempts: number,
  outcome: MailOutcome,
): Promise<DispatchOutcome> {
  const ours = { id: effectId, state: "sending", attempts } as const;
  if (outcome.kind === "unavailable" && attempts < mostAttempts) {
    const { count } = await database.effect.updateMany({
      where: ours,
      data: { state: "pending", error: outcome.reason },
    });
    return count > 0 ? "retry" : "not_ours";
  }
  const isSent = outcome.kind === "sent";
  const state = isSent ? "sent" : "parked";
  return inTransaction(database, async (transaction) => {
    const { count } = await transaction.effect.updateMany({
      where: ours,
      data: {
        state,
        settledAt: clock.now(),
        peerRef: isSent ? outcome.peerRef : null,
        error: isSent ? null : outcome.reason,
      },
    });
    if (count === 0) return "not_ours";
    if (isSent) await transaction.effectPayload.update({ where: { effectId }, data: { ciphertext: null } });
    return state;
  });
}
