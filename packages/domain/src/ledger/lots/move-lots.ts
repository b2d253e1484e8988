import type { Transaction } from "@worth/db";
import type { LotMove } from "../posting.ts";
import { findUses } from "./find-uses.ts";
import { openLot, recordUses, type PointEntry } from "./lot-entry.ts";
import { putBack } from "./put-back.ts";
import { putBackReward } from "./put-back-reward.ts";

/** Moves the lots behind an entry of a member's points; the caller holds the account. */
export async function moveLots(
  transaction: Transaction,
  entry: PointEntry,
  move: LotMove | undefined,
): Promise<void> {
  if (entry.amount < 0) {
    await recordUses(transaction, entry, await findUses(transaction, entry, move));
    return;
  }
  if (!move || !("to" in move))
    throw new Error(`Points came in by ${entry.transactionId} and nobody said when they expire.`);
  switch (move.to) {
    case "new":
      await openLot(transaction, entry, { points: entry.amount, ...move });
      return;
    case "their_lots":
      await putBack(transaction, entry, move.transactionId);
      return;
    case "reward":
      await putBackReward(transaction, entry, move);
  }
}
