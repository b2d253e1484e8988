import type { Transaction } from "@worth/db";
import { toSafeInteger } from "@worth/db";
import { accountOf, lockAccounts } from "./lock-accounts.ts";
import { offsetExpired } from "./lots/offset-expired.ts";
import { postTo, type Posted } from "./post.ts";
import { heldBy, points, sourceOf, type Leg, type PostingKind, type Unit } from "./posting.ts";

export type RewardInLedger = {
  rewardId: string;
  customerId: string;
  unit: Unit;
  /** What the reward is now: nothing of it, on hold, or given. */
  standing: "none" | "held" | "given";
  amount: number;
  /** The change of the reward that asks for this; one change is posted once. */
  changeId: string;
  occurredAt: Date;
  staffId: string | null;
  /** When points expire that are given for the first time. */
  expiresAt: Date | null;
};

/**
 * Brings the ledger to what a reward is now, by posting the difference to what it already holds of it. What is given
 * first settles what the member owes; what is taken back leaves a debt where the balance does not reach. Points that are
 * taken back are the reward's own as far as they are there; what of them expired is not asked for again. The caller holds
 * the reward's row.
 * @returns null when the ledger already says so
 */
export async function settleReward(transaction: Transaction, reward: RewardInLedger): Promise<Posted | null> {
  const { rewardId, customerId, unit, standing, amount, changeId, occurredAt, expiresAt } = reward;
  const held = heldBy(customerId, unit);
  const pending = { kind: "pending", customerId } as const;
  const receivable = { kind: "receivable", customerId } as const;
  const refs = [held, pending, receivable, sourceOf(unit)];
  let accounts = await lockAccounts(transaction, unit, refs);
  const before = await readHeld(transaction, rewardId);
  const pendingMove = (standing === "held" ? amount : 0) - before.pending;
  const givenMove = (standing === "given" ? amount : 0) - before.given;
  if (pendingMove === 0 && givenMove === 0) return null;
  const taking = { rewardId, customerId, changeId, amount: -givenMove, occurredAt };
  if (unit === points && givenMove < 0 && (await offsetExpired(transaction, taking)))
    accounts = await lockAccounts(transaction, unit, refs);
  const owed = -(accountOf(accounts, receivable).balance ?? 0);
  const available = accountOf(accounts, held).balance ?? 0;
  // Positive: to the debt first. Negative: from the balance first, the rest becomes a debt.
  const toDebt = givenMove > 0 ? Math.min(givenMove, owed) : Math.min(0, givenMove + available);
  const legs: Leg[] = [
    { account: pending, amount: pendingMove },
    { account: receivable, amount: toDebt },
    { account: held, amount: givenMove - toDebt },
    { account: sourceOf(unit), amount: -(pendingMove + givenMove) },
  ];
  return postTo(transaction, accounts, {
    key: `reward:${rewardId}:${changeId}`,
    kind: kindOf(givenMove, before.pending),
    unit,
    causeId: rewardId,
    legs,
    occurredAt,
    staffId: reward.staffId,
    ...(expiresAt && {
      lots: givenMove > 0 ? { to: "reward", rewardId, expiresAt } : { from: "reward", rewardId },
    }),
  });
}

function kindOf(givenMove: number, pendingBefore: number): PostingKind {
  if (givenMove > 0) return "reward_granted";
  if (givenMove < 0) return "reward_taken_back";
  return pendingBefore === 0 ? "reward_held" : "reward_changed";
}

/** What the ledger holds of a reward: on hold, and given (what went to a debt or became one counts as given). */
async function readHeld(
  transaction: Transaction,
  rewardId: string,
): Promise<{ pending: number; given: number }> {
  const [row] = await transaction.$queryRaw<{ pending: bigint; given: bigint }[]>`
    SELECT coalesce(sum(entry.amount) FILTER (WHERE account.kind = 'pending'), 0)::bigint AS pending,
      coalesce(sum(entry.amount) FILTER (WHERE account.kind IN ('member_points', 'member_credit', 'receivable')), 0)::bigint
        AS given
    FROM ledger_transaction AS moved
    JOIN ledger_entry AS entry ON entry."transactionId" = moved.id
    JOIN ledger_account AS account ON account.id = entry."accountId"
    WHERE moved."causeId" = ${rewardId}`;
  return { pending: toSafeInteger(row?.pending ?? 0n), given: toSafeInteger(row?.given ?? 0n) };
}
