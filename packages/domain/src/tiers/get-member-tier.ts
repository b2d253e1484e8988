import type { MemberActor, MemberTierOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readMemberTier } from "./read-member-tier.ts";

/** The member's own tier and the way to the next. */
export async function getMemberTier(
  { database, clock }: Deps,
  { customerId }: MemberActor,
): Promise<MemberTierOutput> {
  const { tier } = await readMemberTier(database, customerId, clock.now());
  return tier;
}
