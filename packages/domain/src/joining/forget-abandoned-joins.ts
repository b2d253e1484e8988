import type { Deps } from "../deps.ts";
import { forgetJoinTraces } from "../fraud/forget-join-traces.ts";

/** How long somebody who proved an address but never joined is remembered. */
const keptDays = 7;

/**
 * Forgets what people typed and never proved, sign-in users who never became members, secrets that can no longer be
 * used, and where people joined from long ago: personal data without a purpose.
 */
export async function forgetAbandonedJoins({
  database,
  clock,
}: Pick<Deps, "database" | "clock">): Promise<void> {
  const now = clock.now();
  const expired = { expiresAt: { lt: now } };
  const longAgo = new Date(now.getTime() - keptDays * 86_400_000);
  await database.pendingJoin.deleteMany({ where: expired });
  await database.memberUser.deleteMany({ where: { member: null, createdAt: { lt: longAgo } } });
  await database.memberVerification.deleteMany({ where: expired });
  await database.staffVerification.deleteMany({ where: expired });
  await forgetJoinTraces({ database, clock });
}
