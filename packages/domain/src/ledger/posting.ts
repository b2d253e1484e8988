import type { Prisma } from "@worth/db";

export type PostingKind = Prisma.LedgerTransactionCreateInput["kind"];

/** "points", or a currency's code. One transaction moves one unit. */
export type Unit = string;

export const points: Unit = "points";

export type MemberAccountKind = "member_points" | "member_credit" | "pending" | "receivable";
export type ProgrammeAccountKind = "issuer" | "expense" | "payout_in_transit";

/** An account by what it is for; it is opened when something is first posted to it. */
export type AccountRef =
  | { kind: MemberAccountKind; customerId: string }
  | { kind: ProgrammeAccountKind; customerId: null };

export const programme = (kind: ProgrammeAccountKind): AccountRef => ({ kind, customerId: null });

/** Where a member's own balance of a unit is. */
export const heldBy = (customerId: string, unit: Unit): AccountRef => ({
  kind: unit === points ? "member_points" : "member_credit",
  customerId,
});

/** What a reward comes out of: points are issued, money is spent. */
export const sourceOf = (unit: Unit): AccountRef => programme(unit === points ? "issuer" : "expense");

/** One account's side: the amount is added to its balance. Legs of 0 are left out when posting. */
export type Leg = { account: AccountRef; amount: number };

export type LotMove =
  /** Points that come in, and when they expire; of points that were earned before, the transaction that brought them. */
  | { to: "new"; expiresAt: Date; originId?: string }
  /** Points that a transaction took, going back to where it took them from. */
  | { to: "their_lots"; transactionId: string }
  /** Points of a reward: back where they were taken from, or new ones that expire on this day. */
  | { to: "reward"; rewardId: string; expiresAt: Date }
  /** Points that go out of one lot. */
  | { from: "lot"; lotId: string }
  /** Points that a transaction brought, going out again: out of the lots they are in first, then out of the oldest. */
  | { from: "their_lots"; transactionId: string }
  /** The same of points that a reward brought. */
  | { from: "reward"; rewardId: string };

export type Posting = {
  /** What makes it happen once, however often it is asked for. */
  key: string;
  kind: PostingKind;
  unit: Unit;
  /** The id of what it was for. */
  causeId: string;
  legs: readonly Leg[];
  occurredAt: Date;
  staffId?: string | null;
  /** The transaction that is taken back. */
  reversesId?: string;
  /** Why, as the member reads it, where a person decided. */
  note?: string;
  /** Which lots a member's points come from or go to; the oldest when nothing is said. */
  lots?: LotMove;
};
