import type { Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { takeBackUnused } from "../payouts/take-back-unused.ts";
import { findRewarded } from "../rewards/find-rewarded.ts";
import { requestRefresh } from "../value/request-refresh.ts";

/** What a purchase that came, or of which something was taken back, moves beside its referral: values, and unused payouts. */
export async function tellOfPurchase(
  transaction: Transaction,
  { clock, jobs }: Pick<Deps, "clock" | "jobs">,
  { id, customerId }: { id: string; customerId: string },
): Promise<void> {
  const rewardedIds = await findRewarded(transaction, id);
  await requestRefresh(transaction, jobs, [customerId, ...rewardedIds]);
  for (const rewardedId of new Set(rewardedIds))
    await takeBackUnused(transaction, { clock, jobs }, rewardedId);
}
