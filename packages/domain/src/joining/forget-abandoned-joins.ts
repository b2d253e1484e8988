import type { Deps } from "../deps.ts";

/** How long somebody who proved an address but never joined is remembered. */
const keptDays = 7;

/**
 * Forgets what people typed and never proved, sign-in users who never became members, and secrets that can no longer
 * be used: personal data without a purpose.
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
}
