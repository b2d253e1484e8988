import { AppError, type Actor, type ReleaseHoldInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { decideLate } from "./decide-late.ts";
import { grantReferral } from "./grant-referral.ts";

/** Staff end a hold before its date, with a note. */
export async function releaseHold(
  deps: Deps,
  actor: Actor,
  { referralId, note }: ReleaseHoldInput,
): Promise<void> {
  const isKnown = await deps.database.referral.findUnique({
    where: { id: referralId },
    select: { id: true },
  });
  if (!isKnown) throw new AppError("not_found");
  await decideLate(deps, actor, referralId);
  await inTransaction(deps.database, async (transaction) => {
    const referral = await transaction.referral.findUniqueOrThrow({ where: { id: referralId } });
    await grantReferral(transaction, actor, {
      referralId,
      reason: "released_by_staff",
      note,
      now: deps.clock.now(),
    });
    await recordAudit(transaction, actor, {
      action: "referral.release_hold",
      subjectType: "referral",
      subjectId: referralId,
      before: { state: "on_hold", holdUntil: referral.holdUntil?.toISOString() ?? null },
      after: { state: "rewarded", note },
    });
    await requestRefresh(transaction, deps.jobs, [referral.referrerId, referral.refereeId]);
  });
}
