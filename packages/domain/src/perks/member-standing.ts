import type { RuleSegment } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { readSegment } from "../value/read-segment.ts";

/** What perks can ask of a member. */
export type MemberStanding = {
  /** Of their tier; 0 without one. */
  memberRank: number;
  memberSegment: RuleSegment | null;
};

export async function readMemberStanding(reader: Reader, customerId: string): Promise<MemberStanding> {
  const standing = await reader.customerTier.findUnique({
    where: { customerId },
    select: { tier: { select: { rank: true } } },
  });
  return { memberRank: standing?.tier.rank ?? 0, memberSegment: await readSegment(reader, customerId) };
}
