import type { Reader } from "@worth/db";

/** The rank of a member's tier; 0 without one. */
export async function readMemberRank(reader: Reader, customerId: string): Promise<number> {
  const standing = await reader.customerTier.findUnique({
    where: { customerId },
    select: { tier: { select: { rank: true } } },
  });
  return standing?.tier.rank ?? 0;
}
