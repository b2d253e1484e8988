import type { MemberReferralOutput, ReferralReason } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { creditOf, type RewardAmount } from "../rewards/credit-of.ts";
import { firstName } from "../customers/first-name.ts";

/** What a referrer's screens read of each referral. */
export const memberReferralInclude = {
  referee: { select: { displayName: true } },
  transitions: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }] },
  rewards: { where: { side: "referrer" } },
} as const satisfies Prisma.ReferralInclude;

type Row = {
  id: string;
  state: MemberReferralOutput["state"];
  reason: string | null;
  holdUntil: Date | null;
  referee: { displayName: string };
  transitions: { toState: MemberReferralOutput["state"]; reason: string | null; occurredAt: Date }[];
  rewards: RewardAmount[];
};

/** A referral as its referrer may see it: a first name, states and reasons, no private data of the friend. */
export function toMemberReferral(row: Row, currency: string): MemberReferralOutput {
  return {
    id: row.id,
    friendFirstName: firstName(row.referee.displayName),
    state: row.state,
    reason: row.reason as ReferralReason | null,
    holdUntil: row.holdUntil?.toISOString() ?? null,
    rewardMinor: creditOf(row.rewards, currency),
    currency,
    steps: row.transitions.map(({ toState, reason, occurredAt }) => ({
      state: toState,
      reason: reason as ReferralReason | null,
      occurredAt: occurredAt.toISOString(),
    })),
  };
}
