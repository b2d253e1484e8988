import { rewardSides, rewardTriggers } from "@worth/scoring";
import { z } from "zod";
import { actSubjectOutput } from "../acts/act-subject.ts";
import { instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ledgerUnitSchema } from "./adjusting.ts";

export const ledgerKinds = [
  "reward_held",
  "reward_changed",
  "reward_granted",
  "reward_taken_back",
  "redeemed",
  "redemption_returned",
  "points_expired",
  "expiry_offset",
  "payout_sent",
  "payout_confirmed",
  "payout_returned",
  "adjusted",
  "merged",
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** What a line was for, as far as its reader may see it. */
export const ledgerCauseOutput = z.discriminatedUnion("kind", [
  /** A referral: the other person's name, and which side was rewarded. */
  z.strictObject({
    kind: z.literal("referral"),
    referralId: idSchema("referral"),
    name: z.string(),
    side: z.enum(rewardSides),
  }),
  /** Something they did themselves that earned a reward. */
  z.strictObject({
    kind: z.literal("act"),
    trigger: z.enum(rewardTriggers),
    /** Null for what has no page of its own: another year with us. */
    subject: actSubjectOutput.nullable(),
  }),
  z.strictObject({ kind: z.literal("perk"), perkId: idSchema("perk"), name: z.string() }),
  z.strictObject({ kind: z.literal("payout"), payoutId: idSchema("payout") }),
  /** Two records of one person became one. */
  z.strictObject({ kind: z.literal("merge") }),
  /** Somebody's decision, with their reason. */
  z.strictObject({ kind: z.literal("note"), text: z.string() }),
]);
export type LedgerCauseOutput = z.infer<typeof ledgerCauseOutput>;

/** Why a reward became less: what it was earned with was paid back or is disputed, or it was refused. */
export const lossReasons = ["refunded", "disputed", "refused"] as const;
export type LossReason = (typeof lossReasons)[number];

export const statementLineOutput = z.strictObject({
  id: idSchema("ledgerTransaction"),
  kind: z.enum(ledgerKinds),
  occurredAt: instantSchema,
  cause: ledgerCauseOutput.nullable(),
  /** Of a reward that became less. */
  lostFor: z.enum(lossReasons).nullable(),
  /** It takes an earlier line back. */
  isReversal: z.boolean(),
  /** What it added to the balance, to what is on hold, and to what is owed. */
  amount: z.int(),
  held: z.int(),
  owed: z.int(),
  /** What could be spent after it. */
  balance: z.int(),
});
export type StatementLineOutput = z.infer<typeof statementLineOutput>;

export const unitBalanceOutput = z.strictObject({
  unit: ledgerUnitSchema,
  available: z.int(),
  onHold: z.int(),
  owed: z.int(),
});
export type UnitBalanceOutput = z.infer<typeof unitBalanceOutput>;

export const pointLotOutput = z.strictObject({
  id: idSchema("pointLot"),
  points: z.int(),
  expiresAt: instantSchema,
});

/** Something on hold: how much, for what, and until when if that is known. */
export const heldRewardOutput = z.strictObject({
  amount: z.int(),
  cause: ledgerCauseOutput.nullable(),
  until: instantSchema.nullable(),
});
export type HeldRewardOutput = z.infer<typeof heldRewardOutput>;

export const statementOutput = z.strictObject({
  /** One for each unit there ever was something in; the reporting currency when there was none. */
  balances: z.array(unitBalanceOutput),
  /** Which of them the rest is about. */
  unit: ledgerUnitSchema,
  lots: z.array(pointLotOutput),
  holds: z.array(heldRewardOutput),
  lines: pageOf(statementLineOutput),
});
export type StatementOutput = z.infer<typeof statementOutput>;

export const getStatementInput = z.strictObject({ unit: ledgerUnitSchema.optional(), page: pageSchema });
export type GetStatementInput = z.infer<typeof getStatementInput>;
