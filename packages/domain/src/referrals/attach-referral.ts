import {
  AppError,
  createId,
  type AttachReferralInput,
  type ReferralState,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { stopRewards } from "../rewards/stop-rewards.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { isAncestor } from "./find-referral-refusal.ts";
import { recordTransition } from "./record-transition.ts";

/**
 * Staff state who brought a customer, with a note: attach, move or (referrer null) detach. The word of staff counts as
 * confirmed. A referral that was under way for somebody else stops, and the values of everybody concerned follow.
 */
export async function attachReferral(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { refereeId, referrerId, note }: AttachReferralInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "attribution", "moves");
    const now = clock.now();
    const before = await transaction.attribution.findFirst({
      where: { refereeId },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    });
    await requireBoth(transaction, refereeId, referrerId);
    if (before ? before.referrerId === referrerId : referrerId === null) throw new AppError("already_done");
    await transaction.attribution.create({
      data: {
        id: createId("attribution"),
        refereeId,
        referrerId,
        evidence: "confirmed",
        staffId: actor.staffId,
        occurredAt: now,
      },
    });
    await stopCurrent(transaction, actor, refereeId, now);
    if (referrerId) await openNew(transaction, actor, { referrerId, refereeId, note, now });
    await recordAudit(transaction, actor, {
      action: "referral.attach",
      subjectType: "customer",
      subjectId: refereeId,
      before: { referrerId: before?.referrerId ?? null },
      after: { referrerId, note },
    });
    await requestRefresh(transaction, jobs, [refereeId]);
  });
}

async function requireBoth(
  transaction: Transaction,
  refereeId: string,
  referrerId: string | null,
): Promise<void> {
  const ids = [refereeId, ...(referrerId ? [referrerId] : [])];
  const found = await transaction.customer.count({ where: { id: { in: ids }, mergedIntoId: null } });
  if (found < new Set(ids).size) throw new AppError("not_found");
  if (referrerId && (referrerId === refereeId || (await isAncestor(transaction, refereeId, referrerId)))) {
    throw new AppError("referral_circle", { field: "referrerId" });
  }
}

/** The referral that counted until now stops; what it had already been granted stays granted. */
async function stopCurrent(
  transaction: Transaction,
  actor: StaffActor,
  refereeId: string,
  now: Date,
): Promise<void> {
  // Locked before it is read: a payment may be setting its state and rewards at this moment.
  const [row] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM referral WHERE "refereeId" = ${refereeId} AND state NOT IN ('refused', 'rewarded') FOR UPDATE`;
  if (!row) return;
  const current = await transaction.referral.findUniqueOrThrow({ where: { id: row.id } });
  const reason = "moved_by_staff";
  await transaction.referral.update({ where: { id: current.id }, data: { state: "refused", reason } });
  const fromState: ReferralState = current.state;
  const step = {
    referralId: current.id,
    fromState,
    toState: "refused" as const,
    reason,
    occurredAt: now,
  } as const;
  await recordTransition(transaction, actor, step);
  await stopRewards(transaction, actor, { referralId: current.id, reason, now });
}

type NewReferral = { referrerId: string; refereeId: string; note: string; now: Date };

/** A new referral by the word of staff, unless one was rewarded already: nobody is paid twice for one friend. */
async function openNew(
  transaction: Transaction,
  actor: StaffActor,
  { referrerId, refereeId, note, now }: NewReferral,
) {
  const rewarded = await transaction.referral.findFirst({ where: { refereeId, state: { not: "refused" } } });
  if (rewarded) return;
  const referralId = createId("referral");
  await transaction.referral.create({
    data: { id: referralId, referrerId, refereeId, source: "staff", state: "joined", createdAt: now },
  });
  await recordTransition(transaction, actor, {
    referralId,
    fromState: null,
    toState: "joined",
    occurredAt: now,
    note,
  });
}
