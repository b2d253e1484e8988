import { randomUUID } from "node:crypto";
import { AppError, createId, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import {
  adjustBalance,
  expirePoints,
  postPayoutConfirmed,
  postPayoutReturned,
  postPayoutSent,
  redeem,
  returnRedemption,
  reverseAdjustment,
  settleReward,
} from "@worth/domain";
import type { World } from "../world/create-world.ts";
import { createOracle, type Oracle } from "./ledger-oracle.ts";
import type { Operation } from "./ledger-operations.ts";

const dayMs = 86_400_000;

type Reward = { id: string; member: string; unit: string };
type Spending = { id: string; member: string; unit: string; amount: number };
type Adjustment = Spending & { toDebt: number; transactionId: string };

/** What has happened so far, so that operations can come back to it. */
type Past = {
  rewards: Reward[];
  redemptions: Spending[];
  payouts: Spending[];
  adjustments: Adjustment[];
};

/** What the ledger answered: done, or that there is not enough. */
type Answer = "done" | "too_low";

export type Player = {
  oracle: Oracle;
  /** Plays one operation in the ledger and in the oracle; their two answers. */
  play: (operation: Operation) => Promise<{ ledger: Answer; oracle: Answer }>;
};

const same = (answer: Answer) => ({ ledger: answer, oracle: answer });

/** Plays operations for some members; staff adjust as the given one. */
export function createPlayer(world: World, members: readonly string[], staff: StaffActor): Player {
  const { database, deps, clock } = world;
  const oracle = createOracle();
  const past: Past = { rewards: [], redemptions: [], payouts: [], adjustments: [] };
  const now = (): number => clock.now().getTime();
  const ask = (work: (transaction: Transaction) => Promise<unknown>): Promise<Answer> =>
    answerOf(inTransaction(database, work));

  const reward = async ({ standing, isNew, amount, days, pick }: Operation, member: string, unit: string) => {
    const own = past.rewards.filter((known) => known.member === member && known.unit === unit);
    const known = isNew ? undefined : own[pick % Math.max(1, own.length)];
    const id = known?.id ?? createId("reward");
    if (!known) past.rewards.push({ id, member, unit });
    const expiresAt = now() + days * dayMs;
    const ledger = await ask((transaction) =>
      settleReward(transaction, {
        rewardId: id,
        customerId: member,
        unit,
        standing,
        amount,
        changeId: createId("rewardChange"),
        occurredAt: clock.now(),
        staffId: null,
        expiresAt: unit === "points" ? new Date(expiresAt) : null,
      }),
    );
    oracle.setReward(member, { id, standing, unit, amount, expiresAt, of: id, now: now() });
    return { ledger, oracle: "done" as const };
  };

  const spend = async ({ amount, kind }: Operation, member: string, unit: string) => {
    const id = createId(kind === "pay" ? "payout" : "redemption");
    const isThere = oracle.spend(member, { id, unit, amount });
    const common = { customerId: member, unit, amount, occurredAt: clock.now() };
    const ledger = await ask((transaction) =>
      kind === "pay"
        ? postPayoutSent(transaction, { payoutId: id, ...common })
        : redeem(transaction, { redemptionId: id, ...common }),
    );
    const list = kind === "pay" ? past.payouts : past.redemptions;
    if (isThere) list.push({ id, member, unit, amount });
    return { ledger, oracle: isThere ? ("done" as const) : ("too_low" as const) };
  };

  const giveBack = async ({ pick, isNew }: Operation) => {
    const [known] = past.redemptions.splice(pick % Math.max(1, past.redemptions.length), 1);
    if (!known) return same("done");
    const { id, member, unit, amount } = known;
    const returning = { redemptionId: id, customerId: member, unit, amount, occurredAt: clock.now() };
    const once = () => ask((transaction) => returnRedemption(transaction, returning));
    const ledger = await once();
    // Asked again, nothing moves.
    if (isNew) await once();
    oracle.refund(member, { id, unit, amount, now: now() });
    return { ledger, oracle: "done" as const };
  };

  const settlePayout = async ({ pick, isNew }: Operation) => {
    const [known] = past.payouts.splice(pick % Math.max(1, past.payouts.length), 1);
    if (!known) return same("done");
    const { id, member, unit, amount } = known;
    const settled = { payoutId: id, customerId: member, unit, amount, occurredAt: clock.now() };
    const settle = isNew ? postPayoutConfirmed : postPayoutReturned;
    const ledger = await ask((transaction) => settle(transaction, settled));
    if (!isNew) oracle.refund(member, { id, unit, amount, now: now() });
    return { ledger, oracle: "done" as const };
  };

  const adjust = async ({ isNew, amount, pick }: Operation, member: string, unit: string) => {
    const requestKey = randomUUID();
    const signed = isNew ? amount : -amount;
    const given = { customerId: member, unit, amount: signed, reason: "as agreed", requestKey };
    const ledger = await answerOf(adjustBalance(deps, staff, given));
    const expiresAt = now() + 365 * dayMs;
    const id = requestKey;
    const toDebt = isNew ? oracle.give(member, { unit, amount, expiresAt, of: id }) : 0;
    const isDone = isNew || oracle.spend(member, { id, unit, amount });
    if (ledger === "done" && isDone) {
      // A second click.
      if (pick % 2 === 0) await adjustBalance(deps, staff, given);
      const { id: transactionId } = await database.ledgerTransaction.findUniqueOrThrow({
        where: { key: `adjustment:${member}:${requestKey}` },
        select: { id: true },
      });
      past.adjustments.push({ id, member, unit, amount: signed, toDebt, transactionId });
    }
    return { ledger, oracle: isDone ? ("done" as const) : ("too_low" as const) };
  };

  const reverse = async ({ pick }: Operation) => {
    const index = pick % Math.max(1, past.adjustments.length);
    const known = past.adjustments[index];
    if (!known) return same("done");
    const { id, member, unit, amount, toDebt, transactionId } = known;
    const ledger = await answerOf(reverseAdjustment(deps, staff, { transactionId, reason: "it was wrong" }));
    const isDone = amount < 0 || oracle.ungive(member, { unit, amount, toDebt, of: id });
    if (amount < 0) oracle.refund(member, { id, unit, amount: -amount, now: now() });
    if (isDone) past.adjustments.splice(index, 1);
    return { ledger, oracle: isDone ? ("done" as const) : ("too_low" as const) };
  };

  const expire = async ({ days }: Operation) => {
    clock.travel({ days: days % 40 });
    oracle.expire(now());
    await expirePoints(deps);
    return same("done");
  };

  return {
    oracle,
    play: (operation) => {
      const member = members[operation.member % members.length] ?? "";
      const { unit } = operation;
      switch (operation.kind) {
        case "reward":
          return reward(operation, member, unit);
        case "redeem":
          return spend(operation, member, unit);
        case "pay":
          return spend(operation, member, unit === "points" ? "USD" : unit);
        case "return":
          return giveBack(operation);
        case "settle_payout":
          return settlePayout(operation);
        case "adjust":
          return adjust(operation, member, unit);
        case "reverse":
          return reverse(operation);
        case "expire":
          return expire(operation);
      }
    },
  };
}

async function answerOf(work: Promise<unknown>): Promise<Answer> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError && error.code === "balance_too_low") return "too_low";
    throw error;
  }
}
