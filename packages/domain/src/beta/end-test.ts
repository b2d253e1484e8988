import { AppError, type BetaTestInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { testPhase } from "./test-phase.ts";

/**
 * Closes a test before its time: what members wrote stays with them, and what they sent with staff. Closed is closed,
 * however often it is said. @throws AppError not_found, beta_test_coming
 */
export async function endBetaTest(
  { database, clock }: Deps,
  actor: StaffActor,
  { testId }: BetaTestInput,
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const test = await transaction.betaTest.findUnique({ where: { id: testId } });
    if (!test) throw new AppError("not_found");
    const phase = testPhase(test, now);
    if (phase === "coming") throw new AppError("beta_test_coming");
    if (phase === "closed") return;
    await transaction.betaTest.update({ where: { id: testId }, data: { closesAt: now } });
    await recordAudit(transaction, actor, {
      action: "beta.end_test",
      subjectType: "beta_test",
      subjectId: testId,
      before: { closesAt: test.closesAt.toISOString() },
      after: { closesAt: now.toISOString() },
    });
  });
}
