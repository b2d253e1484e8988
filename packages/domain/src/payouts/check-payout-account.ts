import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { Payouts } from "../ports/payouts.ts";

type CheckDeps = Pick<Deps, "database" | "clock"> & { payouts: Payouts };

/**
 * Asks the provider whether a member's account can be paid now, and keeps the answer. What an event said of it is old
 * by the time it arrives. Accounts nobody opened here are left alone.
 */
export async function checkPayoutAccount(
  { database, clock, payouts }: CheckDeps,
  { accountRef }: { accountRef: string },
): Promise<void> {
  const known = await database.payoutAccount.findUnique({ where: { accountRef } });
  if (!known) return;
  const askedAt = clock.now();
  const answer = await payouts.readAccount(accountRef);
  if (answer.kind === "unavailable" || answer.kind === "unsure")
    throw new Error("The provider did not say how the account is; it is asked again.");
  const payoutsEnabled = answer.kind === "found" && answer.payoutsEnabled;
  await inTransaction(database, (transaction) =>
    transaction.payoutAccount.updateMany({
      where: { accountRef, checkedAt: { lte: askedAt } },
      data: { payoutsEnabled, checkedAt: askedAt },
    }),
  );
}
