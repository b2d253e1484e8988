import type { ListReferralsOutput, ReferralReason } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { creditOf, type RewardAmount } from "../rewards/credit-of.ts";

const person = { select: { id: true, displayName: true } } as const;

export const staffReferralInclude = {
  referrer: person,
  referee: person,
  rewards: { where: { side: "referrer" } },
} as const satisfies Prisma.ReferralInclude;

type StaffReferral = ListReferralsOutput["rows"][number];

type Row = Omit<StaffReferral, "reason" | "holdUntil" | "rewardMinor" | "currency" | "createdAt"> & {
  reason: string | null;
  holdUntil: Date | null;
  createdAt: Date;
  rewards: RewardAmount[];
};

export function toStaffReferral(row: Row, currency: string): StaffReferral {
  const { id, referrer, referee, source, state, reason, holdUntil, createdAt, rewards } = row;
  return {
    id,
    referrer,
    referee,
    source,
    state,
    reason: reason as ReferralReason | null,
    holdUntil: holdUntil?.toISOString() ?? null,
    rewardMinor: creditOf(rewards, currency),
    currency,
    createdAt: createdAt.toISOString(),
  };
}
